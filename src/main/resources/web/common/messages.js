import { inLanguage } from "./language.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// What both sides of a chat say.
export const { MESSAGES, charactersLeft, charactersTooMany, aboutMinutes, minutes, problemText, newMessages } =
  inLanguage({
    en,
    es,
  });
