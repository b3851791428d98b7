import { inLanguage } from "./language.js";
import * as en from "./picture-messages.en.js";
import * as es from "./picture-messages.es.js";

// What is said of pictures, apart from all else, as it is loaded with them.
export const { MESSAGES, pictureName, enlarge, sendingPart } = inLanguage({ en, es });
