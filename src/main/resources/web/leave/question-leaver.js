import { askAbout } from "../common/question-api.js";
import { keepQuestion } from "../common/kept-questions.js";
import { MAX_TEXT } from "../common/text-limits.js";
import { uuid } from "../common/random.js";
import { MESSAGES } from "./messages.js";

/** Leaves a question for the rep, and holds the six words that it was left under until they were read. */
export class QuestionLeaver {
  #changed;
  #sent = null;
  busy = false;
  problem = "";
  left = null;

  /** @param changed called when any of that has changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /**
   * Leaves a question; sent again with the same text, it is the same one to the service.
   *
   * @param session the one that waits in vain, with its `token`, or nothing
   * @returns whether it was left
   */
  async leave({ name, text, product, session, token }) {
    if (this.busy) return false;
    const asked = text.trim();
    if (!asked) return this.#end({ problem: MESSAGES.questionFirst });
    if (this.#sent?.text !== asked) this.#sent = { id: uuid(), text: asked };
    this.busy = true;
    this.#changed();
    const { found, problem } = await askAbout("", defined({ ...this.#sent, name, product, session, token }));
    if (!found) return this.#end({ problem });
    const words = found.words.join(" ");
    keepQuestion(words, found.keptUntil, 1);
    return this.#end({ left: { words, keptUntil: found.keptUntil } });
  }

  /** The words were read: another question may be left. */
  done() {
    this.#sent = null;
    this.#end({});
  }

  #end({ problem = "", left = null }) {
    this.busy = false;
    this.problem = problem;
    this.left = left;
    this.#changed();
    return left !== null;
  }
}

/** What a waiting customer has said and not yet sent, as one question. */
export function askedSoFar(lines, unsent, draft) {
  const own = lines.filter(({ from }) => from === "customer");
  const texts = [...own, ...unsent].map(({ text }) => text);
  return [...[...texts, draft ?? ""].join("\n").trim()].slice(0, MAX_TEXT).join("");
}

function defined(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
