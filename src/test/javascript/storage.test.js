import { load, remove, removeAllExcept, save } from "../../main/resources/web/common/storage.js";
import { fillStorage, forbidStorage } from "./browser.js";
import { equal, test } from "./harness.js";

const isAnything = (value) => value !== undefined;
const isText = (value) => typeof value === "string";
const texts = (...keys) => keys.map((key) => load(key, isText));

test("what was saved is loaded, with its shape", () => {
  save("key", { list: [1, "two", null] });
  equal(load("key", isAnything), { list: [1, "two", null] });
});

test("nothing is loaded where nothing was saved", () => {
  equal(load("key", isAnything), null);
});

test("what was removed is gone", () => {
  save("key", 1);
  remove("key");
  equal(load("key", isAnything), null);
});

test("what another version left unreadable counts as nothing", () => {
  sessionStorage.setItem("key", "{not JSON");
  equal(load("key", isAnything), null);
});

test("what is of another shape was not saved here", () => {
  for (const other of ["null", "7", '"text"', "[]", "{}", "true"]) {
    sessionStorage.setItem("key", other);
    equal(
      load("key", (value) => value?.own === true),
      null,
    );
  }
});

test("what a full storage does not take is had until the next page, and nothing older in its place", () => {
  save("key", "old");
  fillStorage();
  save("key", "new");
  equal([load("key", isText), sessionStorage.getItem("key")], ["new", null]);
});

test("all keys of a prefix go but one", () => {
  for (const key of ["draft.a", "draft.b", "other"]) save(key, key);
  removeAllExcept("draft.b", "draft.");
  equal(texts("draft.a", "draft.b", "other"), [null, "draft.b", "other"]);
});

test("a page of a browser that forbids storage still has what it saved", () => {
  forbidStorage();
  for (const key of ["draft.a", "draft.b"]) save(key, key);
  removeAllExcept("draft.b", "draft.");
  equal(texts("draft.a", "draft.b"), [null, "draft.b"]);
  remove("draft.b");
  equal(load("draft.b", isText), null);
});
