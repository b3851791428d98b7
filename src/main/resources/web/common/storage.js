// What a tab keeps from page to page. Where a browser forbids storage, it is kept until the next page.
const fallback = new Map();

export function load(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function save(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    fallback.set(key, value);
  }
}

/** Removes all keys that start with `prefix` except `key`. */
export function removeAllExcept(key, prefix) {
  allKeys()
    .filter((other) => other.startsWith(prefix) && other !== key)
    .forEach(remove);
}

export function remove(key) {
  fallback.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}

function allKeys() {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [...fallback.keys()];
  }
}
