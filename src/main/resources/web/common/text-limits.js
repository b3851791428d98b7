import { charactersLeft, charactersTooMany } from "./messages.js";

/** How long a text may be, in code points; the service refuses what is longer. */
export const MAX_TEXT = 2_000;
export const MAX_NAME = 60;
export const MAX_COMMENT = 500;

// What is left is told once it is no more than this share of the limit.
const NEAR = 0.1;

/** How many code points a text has over its limit, as it will be sent; negative while there is room. */
export function excess(text, limit) {
  return [...text.trim()].length - limit;
}

/** What to tell somebody who comes close to the limit, or an empty text. */
export function lengthNote(text, limit) {
  const tooMany = excess(text, limit);
  if (tooMany > 0) return charactersTooMany(tooMany);
  return -tooMany <= limit * NEAR ? charactersLeft(-tooMany) : "";
}
