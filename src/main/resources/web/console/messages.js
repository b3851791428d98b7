import { inLanguage } from "../common/language.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

const messages = inLanguage({ en, es });

// All that the console says.
export const { OUTCOME, HOW, COMMANDS, SINGLE_KEYS, WRITING_KEYS, REPLY_IN, MARKS, MESSAGES } = messages;
export const {
  requestFrom,
  lineDropped,
  notSent,
  wasTurnedAway,
  replyDeleted,
  timesUsed,
  topicDeleted,
  wrote,
  waits,
  behind,
  namesFound,
  beenHere,
  questionsWait,
  waitedFor,
} = messages;

export function repliesFound(count) {
  return count === 0 ? "" : messages.repliesFound(count);
}

/** What the rep is told of their own absence, by the minutes that are left of it. */
export function absence(minutes) {
  return minutes >= 0 ? messages.backInMinutes(Math.max(1, minutes)) : messages.minutesLate(-minutes);
}
