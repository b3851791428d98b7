const LOCALES = { en: "en-GB", es: "es-ES" };
const spoken = [document.documentElement.lang, ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());

/** What the components speak: the first of the page's and the reader's languages that they know, else English. */
export const LANGUAGE = spoken.find((tag) => Object.hasOwn(LOCALES, tag)) ?? "en";

/** For what `Intl` formats. */
export const LOCALE = LOCALES[LANGUAGE];

const plurals = new Intl.PluralRules(LOCALE);

/** Of the messages in each language, those in the one that is spoken. */
export function inLanguage(messages) {
  return messages[LANGUAGE];
}

/** The text for one, or the text for any other number. */
export function plural(count, one, other) {
  return plurals.select(count) === "one" ? one : other;
}
