// What a person prefers in this browser, from visit to visit. Where storing is forbidden, until the page is left.
const fallback = new Map();

/** What was preferred under a key, or `otherwise`. */
export function preference(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return fallback.get(key) ?? otherwise;
  }
}

export function prefer(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    fallback.set(key, value);
  }
}
