import { inLanguage } from "../parts/language.js";
import * as en from "./words.en.js";
import * as es from "./words.es.js";

// All that the replay says.
export const { WORDS, silence, shownOf } = inLanguage({ en, es });
