const KEY = "saved-questions";
const MOST = 30;
const PAGE = /^\/transcripts(\/(figures|comments|worth-reading))?(\?|$)/;

/** What the evaluator asks again and again: names of addresses, kept by this browser alone. */
export class SavedQuestions {
  #storage;

  constructor(storage) {
    this.#storage = storage;
  }

  all() {
    try {
      const kept = JSON.parse(this.#storage.getItem(KEY));
      return Array.isArray(kept) ? kept.filter(isQuestion) : [];
    } catch {
      return [];
    }
  }

  /** The newest first. The same name stands for one of them. */
  save(name, address) {
    const others = this.all().filter((question) => question.name !== name);
    return this.#keep([{ name, address }, ...others].slice(0, MOST));
  }

  remove(name) {
    return this.#keep(this.all().filter((question) => question.name !== name));
  }

  /** Whether it is kept: a browser may forbid that. */
  #keep(questions) {
    try {
      this.#storage.setItem(KEY, JSON.stringify(questions));
      return true;
    } catch {
      return false;
    }
  }
}

function isQuestion(value) {
  return typeof value?.name === "string" && PAGE.test(value.address);
}
