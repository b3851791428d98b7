import { inLanguage } from "../common/language.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// All that the replay says.
export const { MESSAGES, removes, secondsLeft, silence, shownOf } = inLanguage({ en, es });
