import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import { fullTime, timeSince } from "../common/time-format.js";
import { MAX_TEXT, excess, lengthNote } from "../common/text-limits.js";
import { productName } from "./catalogue.js";
import { MESSAGES, questionsWait, waitedFor } from "./messages.js";
import "./reply-picker.js";

/**
 * The questions that were left: who waits longest first, and below what was answered, to be corrected. It is drawn anew when
 * `shown` is another. Where somebody is served and there is one column it is folded, and fires `unfold` when that is to
 * change.
 */
class QuestionList extends LitElement {
  static properties = {
    questions: { attribute: false },
    shown: { attribute: false },
    replies: { attribute: false },
    now: { attribute: false },
    unfolded: { type: Boolean },
    opened: { state: true },
    begun: { state: true },
    refusal: { state: true },
    sending: { state: true },
    length: { state: true },
  };

  constructor() {
    super();
    this.unfolded = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { count, waiting, answered } = this.questions;
    if (waiting.length + answered.length === 0) return nothing;
    const isUnfolded = this.unfolded || this.#isAnswering;
    return html`
      <section class="questions" aria-labelledby="questions-title">
        <h2 id="questions-title">${MESSAGES.questions}</h2>
        <p class="count">${questionsWait(count)}</p>
        <button type="button" class="button quiet small unfold" aria-expanded=${isUnfolded} @click=${() => this.#toggle(isUnfolded)}>
          ${isUnfolded ? MESSAGES.hideQuestions : MESSAGES.showQuestions}
        </button>
        <ol role="list">
          ${repeat(
            [...waiting, ...answered],
            ({ id }) => id,
            (question) => this.#entry(question),
          )}
        </ol>
      </section>
    `;
  }

  get #isAnswering() {
    const { waiting, answered } = this.questions;
    return [...waiting, ...answered].some(({ id }) => id === this.opened);
  }

  // Nothing is folded away under somebody who writes an answer, unless they fold it themselves; the draft is kept.
  #toggle(isUnfolded) {
    this.opened = null;
    if (this.unfolded === isUnfolded) this.dispatchEvent(new CustomEvent("unfold"));
  }

  #entry(question) {
    const { id, name, product, waitingSince, entries } = question;
    const isOpen = id === this.opened;
    return html`
      <li class=${waitingSince ? "waits" : "answered"}>
        <p class="who">
          <b title=${name ?? nothing}><bdi>${name ?? MESSAGES.nobodysName}</bdi></b>
          <span class="fine">${waitingSince ? waitedFor(timeSince(waitingSince, this.now)) : MESSAGES.isAnswered}</span>
        </p>
        ${product ? html`<p class="fine">${productName(product)}</p>` : nothing}
        ${isOpen ? whole(question) : html`<p class="preview" dir="auto">${entries[0].text}</p>`}
        ${
          isOpen
            ? keyed(id, this.#form(question))
            : html`<button type="button" class="button quiet small" @click=${() => this.#open(question)}>${waitingSince ? MESSAGES.answer : MESSAGES.correct}</button>`
        }
      </li>
    `;
  }

  #form(question) {
    const { id, waitingSince } = question;
    return html`
      <form @submit=${(event) => this.#send(event, question)}>
        <reply-picker .replies=${this.replies} .session=${{ ...question, lang: question.language }}></reply-picker>
        <label class="field">
          <span>${waitingSince ? MESSAGES.yourAnswer : MESSAGES.yourCorrection}</span>
          <textarea name="text" rows="4" dir="auto" .value=${this.begun} @input=${({ target }) => this.#typed(id, target.value)}></textarea>
        </label>
        <p class="fine">${this.length}</p>
        <p class="problem" role="alert">${this.refusal}</p>
        <div class="actions">
          <button class="button small" aria-disabled=${this.sending === true}>${MESSAGES.sendAnswer}</button>
          <button type="button" class="button quiet small" @click=${() => (this.opened = null)}>${MESSAGES.close}</button>
        </div>
      </form>
    `;
  }

  // A correction begins with what is to be corrected.
  async #open(question) {
    const { id, waitingSince, entries } = question;
    this.questions.open(question);
    this.opened = id;
    this.begun = this.questions.draftOf(id) || (waitingSince ? "" : entries.at(-1).text);
    this.refusal = undefined;
    this.length = undefined;
    await this.updateComplete;
    this.querySelector("textarea")?.focus({ preventScroll: true });
    this.querySelector("form")?.scrollIntoView({ block: "nearest" });
  }

  #typed(id, text) {
    this.questions.saveDraft(id, text);
    this.length = lengthNote(text, MAX_TEXT);
  }

  async #send(event, question) {
    event.preventDefault();
    const text = event.target.elements.text.value.trim();
    if (this.sending || !text || excess(text, MAX_TEXT) > 0) return;
    this.sending = true;
    this.refusal = await this.questions.answer(question, text);
    this.sending = false;
    if (!this.refusal && this.opened === question.id) this.opened = null;
  }
}

function whole({ entries }) {
  return html`
    <ol class="entries" role="list">
      ${entries.map(
        ({ kind, text, at }) => html`
          <li class=${kind}>
            <p class="fine">${MESSAGES[`${kind}At`]} <time datetime=${at}>${fullTime(at)}</time></p>
            <p class="said" dir="auto">${text}</p>
          </li>
        `,
      )}
    </ol>
  `;
}

customElements.define("question-list", QuestionList);
