import { inLanguage } from "../common/language.js";
import { secondsUntil } from "../common/time-format.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// The fixed text, which is English wherever it is read. It comes with the server's frame; this is for a page that was
// not there to receive it.
const TURNED_AWAY = "I'm sorry we don't care about your questions at this time";

// All that the chat says. Each by its name: of a module as a whole a bundle makes an object, and stumbles over what a page
// has added to all objects.
export const MESSAGES = inLanguage({ en: en.MESSAGES, es: es.MESSAGES });
export const STANDSTILL = inLanguage({ en: en.STANDSTILL, es: es.STANDSTILL });
export const place = inLanguage({ en: en.place, es: es.place });
export const placeLost = inLanguage({ en: en.placeLost, es: es.placeLost });
export const timesIn = inLanguage({ en: en.timesIn, es: es.timesIn });
export const waitOf = inLanguage({ en: en.waitOf, es: es.waitOf });
export const rated = inLanguage({ en: en.rated, es: es.rated });
export const starCount = inLanguage({ en: en.starCount, es: es.starCount });
export const nextTry = inLanguage({ en: en.nextTry, es: es.nextTry });
export const othersWait = inLanguage({ en: en.othersWait, es: es.othersWait });
const WHY = inLanguage({ en: en.WHY, es: es.WHY });
const backInMinutes = inLanguage({ en: en.backIn, es: es.backIn });

export const seconds = (until) => `${secondsUntil(until)} s`;

/** When a rep who stepped away is expected back. */
export function backIn(at) {
  return backInMinutes(Math.max(1, Math.ceil(secondsUntil(at) / 60)));
}

/** Why a chat ended, in plain words, by its reason or its outcome; the fixed text where it was turned away. */
export function why({ outcome, why, message }) {
  return message ?? WHY[why] ?? WHY[outcome] ?? TURNED_AWAY;
}

/** Whether that is the fixed text. */
export function wasTurnedAway({ outcome, message }) {
  return message !== null || !(outcome in WHY);
}
