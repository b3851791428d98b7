import { inLanguage } from "../common/language.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// What the shop's scripts say; its pages say the rest themselves.
export const { MESSAGES } = inLanguage({ en, es });
