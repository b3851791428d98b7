/**
 * Keeps what Lit renders below a root changing while a translator works on the page. Translators put a `<font>` in the
 * place of each text, or around it; Lit goes on to write to the text that it once made, and to insert before it. So the
 * text gets its place back, empty, before its translation. The translation goes once something else is written there; if it
 * goes by itself, what the text said is there again.
 */
export function surviveTranslation(root) {
  const observer = new MutationObserver((records) => records.forEach(settle));
  observer.observe(root, { childList: true, characterData: true, subtree: true });
}

// By a text: what it said, and what stands for it now. By what stands for a text: the text.
const translations = new WeakMap();
const texts = new WeakMap();

function settle(record) {
  if (record.type === "characterData") return written(record.target);
  for (const node of record.removedNodes) {
    const translation = inPlaceOf(node, record);
    if (texts.has(node)) translationGone(node, translation ?? [...record.addedNodes].find((one) => one.isConnected));
    else if (translation && node.nodeType === Node.TEXT_NODE) translated(node, translation);
  }
}

/** The `<font>` that a node was put into, or that was put where it was. */
function inPlaceOf(node, { target, addedNodes, previousSibling, nextSibling }) {
  const places = target.contains(node) ? [childOf(target, node)] : [...addedNodes, previousSibling, nextSibling];
  return places.find((place) => place?.localName === "font" && place.parentNode === target);
}

function childOf(parent, node) {
  return node.parentNode === parent ? node : childOf(parent, node.parentNode);
}

function translated(text, translation) {
  // The empty place of a text is nothing to translate.
  if (translations.has(text)) return translation.replaceWith(text);
  // Where it is inside of its translation, that needs another in its place.
  if (text.parentNode) text.replaceWith(text.cloneNode());
  translations.set(text, { said: text.data, translation });
  texts.set(translation, text);
  text.data = "";
  translation.before(text);
}

function written(text) {
  const { translation } = translations.get(text) ?? {};
  if (!translation || text.data === "") return;
  translations.delete(text);
  texts.delete(translation);
  translation.remove();
}

// Translators put another in its place, or the text that was there before.
function translationGone(former, translation) {
  const text = texts.get(former);
  const { said } = translations.get(text);
  texts.delete(former);
  if (!text.isConnected) return;
  if (translation && translation !== text) {
    translations.set(text, { said, translation });
    texts.set(translation, text);
  } else {
    translations.delete(text);
    text.data = said;
  }
}
