const LOCALES = { en: "en-GB", es: "es-ES" };

/** The first of some BCP 47 tags whose language the components know, else English. */
export function firstKnown(tags) {
  const languages = tags.map((tag) => tag.split("-")[0].toLowerCase());
  return languages.find((language) => Object.hasOwn(LOCALES, language)) ?? "en";
}

/** What the components speak: the page's language, or else the reader's. */
export const LANGUAGE = firstKnown([document.documentElement.lang, ...navigator.languages]);

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
