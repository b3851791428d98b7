const GAPS = /[\s\p{Z}\p{Pd}]+/u;
const COUNT = 6;
const SHOWN = 5;

/** A word as the service compares it: in lower case, without accents. */
export function plain(word) {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** What was typed as six words, or null while it is fewer or more. */
export function sixWords(typed) {
  const words = split(typed);
  return words.length === COUNT ? words.join(" ") : null;
}

/** The words of a list that the last word typed may become; none once it is one of them, or nothing is begun. */
export function completions(typed, list) {
  const begun = plain(/[^\s\p{Z}\p{Pd}]*$/u.exec(typed)[0]);
  if (begun.length < 2 || split(typed).length > COUNT) return [];
  const found = list.filter((word) => plain(word).startsWith(begun));
  return found.some((word) => plain(word) === begun) ? [] : found.slice(0, SHOWN);
}

/** What was typed with its last word completed, and room for the next. */
export function completed(typed, word) {
  return `${typed.replace(/[^\s\p{Z}\p{Pd}]*$/u, "")}${word} `;
}

/** The words typed, but for the last that may not be ready, that are in no list. */
export function unknownWords(typed, list) {
  const known = new Set(list.map(plain));
  const isReady = /[\s\p{Z}\p{Pd}]$/u.test(typed);
  const words = split(typed);
  return (isReady || words.length === COUNT ? words : words.slice(0, -1)).filter((word) => !known.has(plain(word)));
}

function split(typed) {
  return typed.split(GAPS).filter(Boolean);
}
