/** A value as JSON. A `toJSON` that a page has given to all objects or lists counts for nothing. */
export function toJson(value) {
  return JSON.stringify(value, asItIs);
}

/** What a JSON text says, in objects that have nothing but what stands there; undefined for what is no JSON. */
export function fromJson(text) {
  try {
    return JSON.parse(text, (key, value) => bare(value));
  } catch {
    return undefined;
  }
}

// It is called with what `toJSON` came to, but on whatever holds the value itself.
function asItIs(key) {
  return this[key];
}

function bare(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.setPrototypeOf(value, null)
    : value;
}
