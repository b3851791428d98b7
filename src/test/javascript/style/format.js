// Prettier, as its standalone scripts left it in the global scope. Templates are left as they are written.
const OPTIONS = {
  parser: "meriyah",
  plugins: Object.values(globalThis.prettierPlugins),
  printWidth: 120,
  embeddedLanguageFormatting: "off",
};

/** Promises a script's text as it should be. */
export function format(text) {
  return globalThis.prettier.format(text, OPTIONS);
}
