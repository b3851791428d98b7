import { languageName } from "../../main/resources/web/console/language-name.js";
import { equal, test } from "./harness.js";

test("a language is called by its name, and by its tag where it has none", () => {
  equal(["es", "en-u-hc-h23", "x-evil"].map(languageName), ["Spanish", "English", "x-evil"]);
});
