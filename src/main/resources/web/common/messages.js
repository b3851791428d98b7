import { inLanguage } from "./language.js";
import * as en from "./messages.en.js";
import * as es from "./messages.es.js";

// What both sides of a chat say, each by its name: of a module as a whole a bundle makes an object, and stumbles over what a
// page has added to all objects.
export const MESSAGES = inLanguage({ en: en.MESSAGES, es: es.MESSAGES });
export const charactersLeft = inLanguage({ en: en.charactersLeft, es: es.charactersLeft });
export const charactersTooMany = inLanguage({ en: en.charactersTooMany, es: es.charactersTooMany });
export const aboutMinutes = inLanguage({ en: en.aboutMinutes, es: es.aboutMinutes });
export const minutes = inLanguage({ en: en.minutes, es: es.minutes });
export const problemText = inLanguage({ en: en.problemText, es: es.problemText });
export const newMessages = inLanguage({ en: en.newMessages, es: es.newMessages });
