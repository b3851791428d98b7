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

export function forget(key) {
  fallback.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}
