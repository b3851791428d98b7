import { inLanguage } from "../parts/language.js";
import { secondsUntil } from "../parts/times.js";
import * as en from "./words.en.js";
import * as es from "./words.es.js";

// The fixed text, which is English wherever it is read. It comes with the server's frame; this is for a page that was
// not there to receive it.
const TURNED_AWAY = "I'm sorry we don't care about your questions at this time";

const words = inLanguage({ en, es });

// All that the chat says.
export const { WORDS, place, waitOf, rated, starCount, nextTry, othersWait } = words;

export const seconds = (until) => `${secondsUntil(until)} s`;

/** When a rep who stepped away is expected back. */
export function backIn(at) {
  return words.backIn(Math.max(1, Math.ceil(secondsUntil(at) / 60)));
}

/** Why a chat ended, in plain words, by its outcome; the fixed text where it was turned away. */
export function why({ outcome, message }) {
  return message ?? words.WHY[outcome] ?? TURNED_AWAY;
}

/** Whether that is the fixed text. */
export function wasTurnedAway({ outcome, message }) {
  return message !== null || !(outcome in words.WHY);
}
