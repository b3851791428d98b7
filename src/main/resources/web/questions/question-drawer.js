import { LitElement, html, nothing } from "lit";
import { askAbout } from "../common/question-api.js";
import { forgetQuestion, keepQuestion, keptQuestions } from "../common/kept-questions.js";
import { secret, uuid } from "../common/random.js";
import { takeUpChat } from "./taken-up-chat.js";
import { questionView } from "./question-view.js";
import { sixWords } from "./six-words.js";
import { MESSAGES, leftUntil } from "./messages.js";
import "./words-field.js";

const GONE = 404;

/** Brings six words to the question that they open: to read, to add to, to rate, to go on with, and to take back. */
class QuestionDrawer extends LitElement {
  static properties = {
    question: { state: true },
    problem: { state: true },
    told: { state: true },
    busy: { state: true },
    asksBack: { state: true },
  };

  #words = null;
  #draftId = uuid();
  #chatToken = null;
  #onHash = () => this.#lookAtFragment();

  constructor() {
    super();
    this.#show({});
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#onHash);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#onHash);
  }

  firstUpdated() {
    this.#lookAtFragment();
  }

  render() {
    return html`
      <words-field ?busy=${this.busy} @look=${({ detail }) => this.#look(detail)}></words-field>
      ${this.#keptHere()}
      <p class="wrong" role="alert">${this.problem ?? nothing}</p>
      <p role="status">${this.told ?? nothing}</p>
      ${this.question ? questionView(this.question, this.#actions(), this.asksBack) : nothing}
    `;
  }

  #keptHere() {
    const kept = keptQuestions();
    if (kept.length === 0) return nothing;
    return html`
      <section class="kept" aria-labelledby="kept-title">
        <h2 id="kept-title">${MESSAGES.leftHere}</h2>
        <ul role="list">
          ${kept.map(
            ({ words, keptUntil }) => html`
              <li><button type="button" class="link" translate="no" @click=${() => this.#bring(words)}>${words}</button> <span class="fine">${leftUntil(keptUntil)}</span></li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #actions() {
    return {
      add: (event) => this.#add(event),
      rate: (stars) => this.#ask("/ratings", { stars }),
      chat: () => this.#chat(),
      askBack: (asksBack) => (this.asksBack = asksBack),
      takeBack: () => this.#takeBack(),
    };
  }

  // They stay in neither the address nor the history.
  #lookAtFragment() {
    const words = decoded(location.hash.slice(1));
    if (!words) return;
    history.replaceState(null, "", location.pathname);
    this.#bring(words);
  }

  #bring(words) {
    this.querySelector("words-field").fill(words);
    this.#look(words);
  }

  async #look(typed) {
    this.#words = sixWords(typed);
    this.#show(this.#words ? {} : { problem: MESSAGES.sixWords });
    if (this.#words) await this.#ask("/look", {});
  }

  async #add(event) {
    event.preventDefault();
    const { text } = event.target.elements;
    if (!text.value.trim()) return;
    const isAdded = await this.#ask("/additions", { id: this.#draftId, text: text.value });
    if (!isAdded) return;
    this.#draftId = uuid();
    text.value = "";
    this.told = MESSAGES.added;
  }

  async #chat() {
    this.#chatToken ??= secret();
    const { problem } = await this.#send("/chats", { token: this.#chatToken });
    if (problem) this.problem = problem;
    else takeUpChat(this.#chatToken);
  }

  async #takeBack() {
    const words = this.#words;
    const { problem } = await this.#send("/withdrawals", {});
    if (problem) {
      this.problem = problem;
      return;
    }
    forgetQuestion(words);
    this.#show({ told: MESSAGES.takenBack });
  }

  /** Asks for what becomes of the question, and shows it; answers whether there is one. */
  async #ask(path, fields) {
    const words = this.#words;
    const { found, problem, status } = await this.#send(path, fields);
    if (words !== this.#words) return false;
    if (status === GONE) forgetQuestion(words);
    if (found) {
      this.#show({ question: found });
      this.#keep(words, found);
    } else {
      this.problem = problem;
    }
    return Boolean(found);
  }

  async #send(path, fields) {
    this.busy = true;
    const answer = await askAbout(path, { words: this.#words, ...fields });
    this.busy = false;
    return answer;
  }

  // Only what was left in this browser stays known to it: words may be brought to a borrowed one.
  #keep(words, { keptUntil, entries }) {
    if (keptQuestions().some((kept) => kept.words === words)) keepQuestion(words, keptUntil, entries.length);
  }

  #show({ question = null, problem = null, told = null }) {
    this.question = question;
    this.problem = problem;
    this.told = told;
    this.asksBack = false;
  }
}

function decoded(fragment) {
  try {
    return decodeURIComponent(fragment).replaceAll("-", " ").trim();
  } catch {
    return "";
  }
}

customElements.define("question-drawer", QuestionDrawer);
