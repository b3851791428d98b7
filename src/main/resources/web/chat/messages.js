import { inLanguage } from "../common/language.js";
import { secondsUntil } from "../common/time-format.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// The fixed text, which is English wherever it is read. It comes with the server's frame; this is for a page that was
// not there to receive it.
const TURNED_AWAY = "I'm sorry we don't care about your questions at this time";

const messages = inLanguage({ en, es });

// All that the chat says.
export const { MESSAGES, STANDSTILL, place, waitOf, rated, starCount, nextTry, othersWait } = messages;

export const seconds = (until) => `${secondsUntil(until)} s`;

/** When a rep who stepped away is expected back. */
export function backIn(at) {
  return messages.backIn(Math.max(1, Math.ceil(secondsUntil(at) / 60)));
}

/** Why a chat ended, in plain words, by its reason or its outcome; the fixed text where it was turned away. */
export function why({ outcome, why, message }) {
  return message ?? messages.WHY[why] ?? messages.WHY[outcome] ?? TURNED_AWAY;
}

/** Whether that is the fixed text. */
export function wasTurnedAway({ outcome, message }) {
  return message !== null || !(outcome in messages.WHY);
}
