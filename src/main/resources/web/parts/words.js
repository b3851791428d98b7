import { inLanguage } from "./language.js";
import * as en from "./words.en.js";
import * as es from "./words.es.js";

// What both sides of a chat say.
export const { WORDS, charactersLeft, charactersTooMany, aboutMinutes, minutes, problemText } = inLanguage({ en, es });
