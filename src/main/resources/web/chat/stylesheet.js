const RETRY_MS = 3_000;
const REM = /@media[^{]*|(-?[\d.]+)rem\b/g;

// Registered, so that it is the size that it has where it is set, and not in proportion further in.
CSS.registerProperty?.({ name: "--rem", syntax: "<length>", inherits: true, initialValue: "16px" });

let stylesheet = null;

/**
 * Puts the chat's style into a shadow root. It is fetched rather than linked: a page's policy for styles then does not
 * concern it, and its `rem` can be made the reader's own rather than the page's, which may be any size.
 */
export async function adoptStylesheet(root) {
  stylesheet ??= await fetchStylesheet();
  root.adoptedStyleSheets = [stylesheet];
}

async function fetchStylesheet() {
  for (;;) {
    const text = await fetchText(stylesheetAddress());
    if (text !== null) return parse(text);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
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
