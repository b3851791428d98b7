import { load, remove, removeAllExcept, save } from "../../main/resources/web/common/storage.js";
import { forbidStorage } from "./browser.js";
import { equal, test } from "./harness.js";

test("what was saved is loaded, with its shape", () => {
  save("key", { list: [1, "two", null] });
  equal(load("key"), { list: [1, "two", null] });
});

test("nothing is loaded where nothing was saved", () => {
  equal(load("key"), null);
});

test("what was removed is gone", () => {
  save("key", 1);
  remove("key");
  equal(load("key"), null);
});

test("what another version left unreadable counts as nothing", () => {
  sessionStorage.setItem("key", "{not JSON");
  equal(load("key"), null);
});

test("all keys of a prefix go but one", () => {
  for (const key of ["draft.a", "draft.b", "other"]) save(key, key);
  removeAllExcept("draft.b", "draft.");
  equal(["draft.a", "draft.b", "other"].map(load), [null, "draft.b", "other"]);
});

test("a page of a browser that forbids storage still has what it saved", () => {
  forbidStorage();
  for (const key of ["draft.a", "draft.b"]) save(key, key);
  removeAllExcept("draft.b", "draft.");
  equal(["draft.a", "draft.b"].map(load), [null, "draft.b"]);
  remove("draft.b");
  equal(load("draft.b"), null);
});
