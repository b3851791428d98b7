import { equal, languages, ok, test } from "./harness.js";

const BUNDLES = ["common", "chat", "console", "shop", "transcripts"];

/** Names and kinds of all that a module exports, down to each text; what a function takes is a part of its kind. */
function shape(value, path = "") {
  if (typeof value === "function") return [`${path}(${value.length})`];
  if (typeof value === "string") return [path];
  return Object.keys(value)
    .flatMap((key) => shape(value[key], `${path}.${key}`))
    .sort();
}

async function shapeOf(bundle, language) {
  return shape({ ...(await import(`../../main/resources/web/${bundle}/messages.${language}.js`)) });
}

for (const bundle of BUNDLES) {
  test(`${bundle} says as much in every language, and takes the same for it`, async () => {
    const english = await shapeOf(bundle, "en");
    ok(english.length > 0, "it says something");
    ok(languages.length > 1, "there are languages");
    for (const language of languages) equal(await shapeOf(bundle, language), english);
  });
}
