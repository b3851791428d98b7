// Addresses of pages with their scheme or `www.`, and of mail. Nothing else becomes a link, whatever scheme it names.
const ADDRESS =
  /(?<web>\b(?:https?:\/\/|www\.)[^\s<>"]+)|(?<mail>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/giu;
const PUNCTUATION = /[.,;:!?'"…»”’*_]$/u;

/** A text as its parts, `{ text }` or, for an address of the web or of mail, `{ text, href }`. */
export function withLinks(text) {
  const parts = [];
  let end = 0;
  for (const { groups, index } of text.matchAll(ADDRESS)) {
    const address = groups.mail ?? withoutPunctuation(groups.web);
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: address, href: hrefOf(address, groups.mail) });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function hrefOf(address, isMail) {
  if (isMail) return `mailto:${address}`;
  return /^https?:/i.test(address) ? address : `https://${address}`;
}

// What ends the sentence around an address is not part of it, nor is a bracket that was opened before it.
function withoutPunctuation(address) {
  const isClosing = address.endsWith(")") && count(address, ")") > count(address, "(");
  return isClosing || PUNCTUATION.test(address) ? withoutPunctuation(address.slice(0, -1)) : address;
}

function count(text, letter) {
  return text.split(letter).length - 1;
}
