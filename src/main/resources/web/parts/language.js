const LOCALES = { en: "en-GB", es: "es-ES" };
const spoken = [document.documentElement.lang, ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());

/** What the components speak: the first of the page's and the reader's languages that they know, else English. */
export const LANGUAGE = spoken.find((tag) => Object.hasOwn(LOCALES, tag)) ?? "en";

/** For what `Intl` formats. */
export const LOCALE = LOCALES[LANGUAGE];

const plurals = new Intl.PluralRules(LOCALE);

/** The words of that language, of a set for each. */
export function inLanguage(words) {
  return words[LANGUAGE];
}

/** The words for one, or for any other number. */
export function plural(count, one, other) {
  return plurals.select(count) === "one" ? one : other;
}
