import { prefer, preference } from "../../main/resources/web/common/preferences.js";
import { fillStorage, forbidStorage } from "./browser.js";
import { equal, test } from "./harness.js";

test("what was preferred counts, and else what is usual", () => {
  equal(preference("volume", 100), 100);
  prefer("volume", 40);
  equal(preference("volume", 100), 40);
});

test("what is of another kind was not preferred here", () => {
  for (const other of ["null", '"loud"', "{}", "[]", "{not JSON"]) {
    localStorage.setItem("volume", other);
    equal(preference("volume", 100), 100);
  }
});

test("what is not stored counts until the page is left", () => {
  prefer("volume", 40);
  fillStorage();
  prefer("volume", 20);
  equal(preference("volume", 100), 20);
  forbidStorage();
  equal(preference("volume", 100), 20);
});
