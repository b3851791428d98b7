import { inLanguage } from "../parts/language.js";
import * as en from "./words.en.js";
import * as es from "./words.es.js";

// What the shop's scripts say; its pages say the rest themselves.
export const { WORDS } = inLanguage({ en, es });
