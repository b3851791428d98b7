import { askAbout } from "../common/question-api.js";
import { forgetQuestion, hasNews, keptQuestions } from "../common/kept-questions.js";

const INTERVAL_MS = 60_000;
const GONE = 404;

/** Looks every minute, while the page is on the screen, whether a question that was left in this browser has an answer. */
export class AnswerWatch {
  #onAnswers;
  #timer = null;

  /** @param onAnswers takes the words of those with an answer that was not read here */
  constructor(onAnswers) {
    this.#onAnswers = onAnswers;
  }

  start() {
    this.#timer ??= setInterval(() => this.#look(), INTERVAL_MS);
    this.#look();
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
  }

  async #look() {
    if (document.hidden) return;
    const answered = [];
    for (const kept of keptQuestions()) if (await isAnswered(kept)) answered.push(kept.words);
    this.#onAnswers(answered);
  }
}

// Nobody reads it here: it is not found by that.
async function isAnswered({ words, seen }) {
  const { found, status } = await askAbout("/look", { words, glance: true });
  if (status === GONE) forgetQuestion(words);
  return found ? hasNews(found, seen) : false;
}
