import { firstKnown, inLanguage, LANGUAGE, plural } from "../../main/resources/web/common/language.js";
import { equal, test } from "./harness.js";

test("components speak the first language of page and reader that they know", () => {
  equal(firstKnown(["es", "en"]), "es");
  equal(firstKnown(["en", "es"]), "en");
  equal(firstKnown(["fr", "es"]), "es");
});

test("a language counts, whatever its country and capitals", () => {
  equal([["es-MX"], ["ES"], ["", "es-AR"]].map(firstKnown), ["es", "es", "es"]);
});

test("components speak English where they know none", () => {
  equal([["fr", "de"], [], ["constructor"], [""]].map(firstKnown), ["en", "en", "en", "en"]);
});

test("messages are taken in the page's language", () => {
  equal([LANGUAGE, inLanguage({ en: "yes", es: "sí" })], ["en", "yes"]);
});

test("one is one, and every other number is many", () => {
  equal(
    [0, 1, 2, 21].map((count) => plural(count, "one", "many")),
    ["many", "one", "many", "many"],
  );
});
