import {
  dateFormat,
  firstKnown,
  inLanguage,
  LANGUAGE,
  plural,
  speak,
} from "../../main/resources/web/common/language.js";
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

test("components that are told to speak another language do so from then on", () => {
  const messages = inLanguage({
    en: { YES: "yes", LIST: ["a"], WHY: { no: "no" }, times: (count) => `${count} times` },
    es: { YES: "sí", LIST: ["b"], WHY: { no: "que no" }, times: (count) => `${count} veces` },
  });
  const { WHY, times } = messages;
  const monthOf = dateFormat({ month: "long" });
  const said = () => [LANGUAGE, messages.YES, messages.LIST, WHY.no, WHY.never, times(2), monthOf(new Date(0))];
  const english = said();
  speak("es-MX");
  const spanish = said();
  speak("fr");
  equal(spanish, ["es", "sí", ["b"], "que no", undefined, "2 veces", "enero"]);
  equal([english, said()], [english, ["en", "yes", ["a"], "no", undefined, "2 times", "January"]]);
});

test("one is one, and every other number is many", () => {
  equal(
    [0, 1, 2, 21].map((count) => plural(count, "one", "many")),
    ["many", "one", "many", "many"],
  );
});
