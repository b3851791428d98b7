import { html, nothing } from "lit";
import { isText } from "../common/shapes.js";
import { load, remove } from "../common/storage.js";
import { addressOf, keptQuestions } from "../common/kept-questions.js";
import { MESSAGES as COMMON } from "../common/messages.js";
import { clearQuestion, givenName } from "./start-form.js";
import { MESSAGES } from "./messages.js";

// Most who chat never leave a question: what that takes comes once somebody does, or has. Browsers keep what they have imported.
const SCRIPT = "/questions/leaving.js";

/** Has a chat leave questions for the rep, and tell of their answers. */
export class LeaveController {
  #host;
  #client;
  #draft;
  #elsewhere;
  #answers = [];
  #leaver = null;
  #problem = "";
  #watch = null;

  /**
   * @param host the chat, which has the `product` looked at, the `queueStatus`, and what a page gives as `name` and `question`
   * @param desk the origin of the desk: where that is not the page's own, questions are left on its pages
   * @param draft where what is being written is kept
   */
  constructor(host, client, desk, draft) {
    this.#host = host;
    this.#client = client;
    this.#draft = draft;
    this.#elsewhere = desk === location.origin ? null : `${desk}/questions`;
    host.addController(this);
  }

  hostConnected() {
    if (!this.#elsewhere && keptQuestions().length > 0) this.#watchAnswers().catch(() => {});
  }

  hostDisconnected() {
    this.#watch?.stop();
  }

  async #watchAnswers() {
    const { AnswerWatch } = await import(SCRIPT);
    this.#watch ??= new AnswerWatch((answers) => {
      this.#answers = answers;
      this.#host.requestUpdate();
    });
    if (this.#host.isConnected) this.#watch.start();
  }

  async #readyToLeave() {
    const script = await import(SCRIPT);
    this.#leaver ??= new script.QuestionLeaver(() => this.#host.requestUpdate());
    return script;
  }

  /** How many questions have an answer that was not read here. */
  get news() {
    return this.#answers.length;
  }

  get #offer() {
    return {
      href: this.#elsewhere,
      busy: this.#leaver?.busy ?? false,
      problem: this.#problem || (this.#leaver?.problem ?? ""),
    };
  }

  /** The words of a question that was just left, or nothing. */
  get left() {
    const left = this.#leaver?.left;
    return left
      ? html`<support-left-question .left=${left} @done=${() => this.#done()}></support-left-question>`
      : null;
  }

  /** What stands before a chat: the answers that came, and a form which fires `start`, or leaves a question. */
  beginning({ phase }, start) {
    const { name, question, queueStatus } = this.#host;
    return html`
      ${this.#note()}
      <support-start-form
        .busy=${phase === "starting"}
        .givenName=${name ?? ""}
        .givenQuestion=${question ?? ""}
        .queueStatus=${queueStatus}
        .offer=${this.#offer}
        @start=${start}
        @leave=${({ detail }) => this.#leave(() => detail)}
      ></support-start-form>
    `;
  }

  #note() {
    if (this.news === 0) return nothing;
    return html`
      <ul class="answers" role="list" aria-label=${MESSAGES.answers}>
        ${this.#answers.map((words) => html`<li><a href=${addressOf(words)}>${MESSAGES.isAnswered}</a></li>`)}
      </ul>
    `;
  }

  /** What a chat that waits offers: to leave a question instead. */
  instead() {
    const { href, busy, problem } = this.#offer;
    if (href || this.#client.state.phase !== "waiting") return nothing;
    return html`
      <div class="leave">
        <button type="button" class="button quiet" aria-disabled=${busy} @click=${() => this.#leaveInstead()}>${MESSAGES.leave}</button>
        <p class="note" role="alert">${problem}</p>
      </div>
    `;
  }

  // `asked` takes the script, and says what is left by whom.
  async #leave(asked) {
    const { product } = this.#host;
    let script;
    try {
      script = await this.#readyToLeave();
    } catch {
      this.#problem = COMMON.noAnswer;
      this.#host.requestUpdate();
      return false;
    }
    this.#problem = "";
    const { name, question, session, token } = asked(script);
    if (!(await this.#leaver.leave({ name: name.trim(), text: question, product, session, token }))) return false;
    clearQuestion();
    this.#watchAnswers();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector("support-left-question")?.focus();
    return true;
  }

  // The session ends as one that was abandoned; the question is linked to it.
  async #leaveInstead() {
    const { state, unsent, pictureSource } = this.#client;
    const asked = ({ askedSoFar }) => ({
      name: givenName(),
      question: askedSoFar(state.lines, unsent, load(this.#draft, isText)),
      session: state.session,
      token: pictureSource.token,
    });
    if (!(await this.#leave(asked))) return;
    remove(this.#draft);
    if (this.#client.state.phase === "waiting") this.#client.end();
  }

  #done() {
    this.#leaver.done();
    if (this.#client.state.phase === "over") this.#client.startOver();
  }
}
