import { fromJson, toJson } from "./json.js";

// What a person prefers in this browser, from visit to visit. What is not stored counts until the page is left.
const unstored = new Map();

/** What was preferred under a key, if it is of the kind of `otherwise`; else that. */
export function preference(key, otherwise) {
  const value = unstored.has(key) ? unstored.get(key) : stored(key);
  return typeof value === typeof otherwise ? value : otherwise;
}

export function prefer(key, value) {
  try {
    localStorage.setItem(key, toJson(value));
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}

function stored(key) {
  try {
    return fromJson(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}
