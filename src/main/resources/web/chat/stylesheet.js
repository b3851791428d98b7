const RETRY_MS = 3_000;
const REM = /@media[^{]*|(-?[\d.]+)rem\b/g;

registerRem();

let stylesheet = null;

/**
 * Puts the chat's style into a shadow root. It is fetched rather than linked: a page's policy for styles then does not
 * concern it, and its `rem` can be made the reader's own rather than the page's, which may be any size.
 *
 * @returns whether it is there; not if the root has left its page before it came
 */
export async function adoptStylesheet(root) {
  stylesheet ??= await fetchStylesheet(root);
  if (stylesheet) root.adoptedStyleSheets = [stylesheet];
  return stylesheet !== null;
}

async function fetchStylesheet(root) {
  while (root.isConnected) {
    const text = await fetchText(stylesheetAddress());
    if (text !== null) return parse(text);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return null;
}

// Registered, so that it is the size that it has where it is set, and not in proportion further in.
function registerRem() {
  try {
    CSS.registerProperty({ name: "--rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // The script has run on this page before, or the browser registers nothing.
  }
}

// The address of the script names the stylesheet that belongs to it.
function stylesheetAddress() {
  const script = new URL(import.meta.url);
  return new URL(script.searchParams.get("style"), script);
}

async function fetchText(address) {
  try {
    const answer = await fetch(address, { credentials: "omit" });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

function parse(text) {
  const parsed = new CSSStyleSheet();
  parsed.replaceSync(text.replace(REM, (found, number) => (number ? `calc(${number} * var(--rem))` : found)));
  return parsed;
}
