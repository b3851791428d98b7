import { LOCALE } from "../common/language.js";

const names = new Intl.DisplayNames(LOCALE, { type: "language" });

/** What a language is called by whoever reads the console; its tag where it has no name. */
export function languageName(tag) {
  try {
    return names.of(new Intl.Locale(tag).baseName);
  } catch {
    // Tags of private use are well-formed, and name nothing.
    return tag;
  }
}
