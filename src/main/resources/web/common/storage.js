import { fromJson, toJson } from "./json.js";

// What a tab keeps from page to page. What a browser does not store, as it forbids that or is full, is kept until the
// next page.
const unstored = new Map();

/** What was saved under a key; null for nothing, and for what is of another shape and so was not saved here. */
export function load(key, isShape) {
  const value = unstored.has(key) ? unstored.get(key) : stored(key);
  return isShape(value) ? value : null;
}

export function save(key, value) {
  try {
    sessionStorage.setItem(key, toJson(value));
    unstored.delete(key);
  } catch {
    // What stands there is older.
    remove(key);
    unstored.set(key, value);
  }
}

/** Removes all keys that start with `prefix` except `key`. */
export function removeAllExcept(key, prefix) {
  [...storedKeys(), ...unstored.keys()].filter((other) => other.startsWith(prefix) && other !== key).forEach(remove);
}

export function remove(key) {
  unstored.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}

function stored(key) {
  try {
    return fromJson(sessionStorage.getItem(key));
  } catch {
    return undefined;
  }
}

function storedKeys() {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}
