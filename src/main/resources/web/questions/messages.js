import { inLanguage } from "../common/language.js";
import { fullTime } from "../common/time-format.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

const messages = inLanguage({ en, es });

// All that the page of questions says.
export const { MESSAGES, noSuchWord, waitsSince, keptUntilText, starsGiven, starLabel } = messages;

/** Until when a question that was left here is kept. */
export const leftUntil = (instant) => messages.keptUntilText(fullTime(instant));
