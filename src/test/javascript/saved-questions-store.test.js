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

test("a question is saved with the page that answers it", () => {
  const questions = new SavedQuestions(new Shelf());
  const pages = [
    "/transcripts/figures?from=2026-01-01&to=2026-01-31&compare=previous",
    "/transcripts/comments?said=refund&order=stars",
    "/transcripts/worth-reading",
  ];
  pages.forEach((address, index) => questions.save(`${index}`, address));
  equal(
    questions.all().map(({ address }) => address),
    pages.toReversed(),
  );
  questions.save("no question", "/transcripts/scorecard");
  equal(questions.all().length, 3);
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
