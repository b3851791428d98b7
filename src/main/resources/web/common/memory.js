// What a tab remembers from page to page. A browser that forbids storage still gets a chat; it just
// does not follow to the next page.
const fallback = new Map();

export function recall(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function remember(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    fallback.set(key, value);
  }
}

/** Forgets all keys that start like this but one. */
export function forgetAllBut(key, prefix) {
  allKeys()
    .filter((other) => other.startsWith(prefix) && other !== key)
    .forEach(forget);
}

export function forget(key) {
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
