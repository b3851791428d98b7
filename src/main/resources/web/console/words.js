import { inLanguage } from "../parts/language.js";
import * as en from "./words.en.js";
import * as es from "./words.es.js";

const words = inLanguage({ en, es });

// All that the console says.
export const { OUTCOME, HOW, KEYS, WRITING_KEYS, WORDS } = words;
export const { requestFrom, lineDropped, notSent, waits, behind, namesFound, beenHere } = words;

export function repliesFound(count) {
  return count === 0 ? "" : words.repliesFound(count);
}

/** What the rep is told of their own absence, by the minutes that are left of it. */
export function absence(minutes) {
  return minutes >= 0 ? words.backInMinutes(Math.max(1, minutes)) : words.minutesLate(-minutes);
}
