const LOCALES = { en: "en-GB", es: "es-ES" };

/** The first of some BCP 47 tags whose language the components know, else English. */
export function firstKnown(tags) {
  const languages = tags.map((tag) => tag.split("-")[0].toLowerCase());
  return languages.find((language) => Object.hasOwn(LOCALES, language)) ?? "en";
}

/** What the components speak: what they were told to, the page's language, or else the reader's. */
export let LANGUAGE;

/** For what `Intl` formats. */
export let LOCALE;

speak("");

/** Has the components speak a language from the next time on that they are drawn, if they know it. */
export function speak(tag) {
  LANGUAGE = firstKnown([tag, document.documentElement.lang, ...navigator.languages]);
  LOCALE = LOCALES[LANGUAGE];
}

/** Of the messages in each language, those in the one that is spoken whenever they are used. */
export function inLanguage(messages) {
  return spoken(messages.en, () => messages[LANGUAGE]);
}

/** A function that puts dates as the one does who reads. */
export function dateFormat(options) {
  const formats = {};
  return (date) => (formats[LOCALE] ??= new Intl.DateTimeFormat(LOCALE, options)).format(date);
}

/** The text for one, or the text for any other number. */
export function plural(count, one, other) {
  return new Intl.PluralRules(LOCALE).select(count) === "one" ? one : other;
}

function spoken(english, now) {
  if (typeof english === "function") return (...args) => now()(...args);
  if (typeof english !== "object" || Array.isArray(english)) return now();
  return new Proxy(english, { get: (target, name) => spoken(english[name], () => now()[name]) });
}
