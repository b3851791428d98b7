import { charactersLeft, charactersTooMany } from "./messages.js";

/** The service's bounds, in code points. */
export const TEXT = 2_000;
export const NAME = 60;
export const COMMENT = 500;

const NEAR = 0.9;

/** How many code points a text has over its bound, as it will be sent; negative while there is room. */
export function over(text, bound) {
  return [...text.trim()].length - bound;
}

/** What to tell somebody who nears the bound, or nothing. */
export function lengthNote(text, bound) {
  const excess = over(text, bound);
  if (excess > 0) return charactersTooMany(excess);
  return excess >= -bound * (1 - NEAR) ? charactersLeft(-excess) : "";
}
