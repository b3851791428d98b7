import { SavedQuestions } from "../../main/resources/web/transcripts/saved-questions-store.js";
import { equal, test } from "./harness.js";

class Shelf {
  #kept = new Map();

  getItem(key) {
    return this.#kept.get(key) ?? null;
  }

  setItem(key, value) {
    this.#kept.set(key, value);
  }
}

test("what was saved is there, the newest first, once under each name", () => {
  const questions = new SavedQuestions(new Shelf());
  questions.save("Long waits", "/transcripts?waited=90");
  questions.save("Refunds", "/transcripts?search=refund");
  questions.save("Long waits", "/transcripts?waited=120");
  equal(questions.all(), [
    { name: "Long waits", address: "/transcripts?waited=120" },
    { name: "Refunds", address: "/transcripts?search=refund" },
  ]);
});

test("what was removed is gone", () => {
  const questions = new SavedQuestions(new Shelf());
  questions.save("All", "/transcripts");
  questions.remove("All");
  equal(questions.all(), []);
});

test("what leads elsewhere, or cannot be read, counts as nothing", () => {
  const shelf = new Shelf();
  shelf.setItem("saved-questions", JSON.stringify([{ name: "x", address: "javascript:alert(1)" }, null, 3]));
  equal(new SavedQuestions(shelf).all(), []);
  shelf.setItem("saved-questions", "{");
  equal(new SavedQuestions(shelf).all(), []);
});

test("a browser that forbids storage says so", () => {
  const forbidden = {
    getItem() {
      throw new Error("forbidden");
    },
    setItem() {
      throw new Error("forbidden");
    },
  };
  const questions = new SavedQuestions(forbidden);
  equal(questions.save("All", "/transcripts"), false);
  equal(questions.all(), []);
});
