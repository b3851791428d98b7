import { prefer, preference } from "./preferences.js";
import { isCount, isRecordOf, isText } from "./shapes.js";

const KEPT = "evil.questions";
const isKept = isRecordOf({ words: isText, keptUntil: isText, seen: isCount });

/** The questions that were left in this browser and are kept still: `{ words, keptUntil, seen }`, the newest first. */
export function keptQuestions(now = Date.now()) {
  const stored = preference(KEPT, []);
  const kept = Array.isArray(stored) ? stored.filter(isKept) : [];
  return kept.filter(({ keptUntil }) => Date.parse(keptUntil) > now);
}

/** Remembers a question; `seen` is how many of its entries were on the screen. */
export function keepQuestion(words, keptUntil, seen) {
  prefer(KEPT, [{ words, keptUntil, seen }, ...others(words)]);
}

/** Forgets a question, which was taken back or is no longer kept. */
export function forgetQuestion(words) {
  prefer(KEPT, others(words));
}

/** Where the six words of a question lead to. They are its fragment, which no browser sends. */
export function addressOf(words) {
  return new URL(`/questions#${encodeURIComponent(words.replaceAll(" ", "-"))}`, location.origin).href;
}

/** Whether the rep had the last word in a question, and it was not seen here. */
export function hasNews({ entries }, seen) {
  return entries.length > seen && entries.at(-1).kind !== "asked";
}

function others(words) {
  return keptQuestions().filter((question) => question.words !== words);
}
