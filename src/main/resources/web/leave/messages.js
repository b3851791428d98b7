import { inLanguage } from "../common/language.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// What is said of leaving a question, apart from all else, as it is loaded with it.
export const MESSAGES = inLanguage({ en: en.MESSAGES, es: es.MESSAGES });
export const wordsKeptUntil = inLanguage({ en: en.wordsKeptUntil, es: es.wordsKeptUntil });
