import { LitElement, html } from "lit";
import { MAX_NAME, MAX_TEXT, excess, lengthNote } from "../common/text-limits.js";
import { load, save } from "../common/storage.js";
import { queueStatusView } from "./queue-status.js";
import { MESSAGES } from "./messages.js";

const FORM = "evil.chat.form";
const EMPTY = { name: "", question: "" };

/** Name and question before a chat, under what to expect; both outlive a reload. Fires `start` with them as its detail. */
class StartForm extends LitElement {
  static properties = { busy: { type: Boolean }, queueStatus: { attribute: false }, notes: { state: true } };

  constructor() {
    super();
    this.busy = false;
    this.queueStatus = null;
    this.notes = EMPTY;
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.#fill();
  }

  focus() {
    this.querySelector("input")?.focus();
  }

  render() {
    return html`
      <form @submit=${this.#submit} @input=${this.#onInput}>
        ${queueStatusView(this.queueStatus)}
        <p class="lead">${MESSAGES.lead}</p>
        <label class="field">
          <span>${MESSAGES.yourName}</span>
          <input name="name" autocomplete="given-name" dir="auto" aria-describedby="chat-name-hint chat-name-note" />
        </label>
        <p class="hint" id="chat-name-hint">${MESSAGES.nameHint}</p>
        <p class="note" id="chat-name-note" aria-live="polite">${this.notes.name}</p>
        <label class="field">
          <span>${MESSAGES.yourQuestion}</span>
          <textarea name="question" rows="3" dir="auto" aria-describedby="chat-question-note"></textarea>
        </label>
        <p class="note" id="chat-question-note" aria-live="polite">${this.notes.question}</p>
        <button class="button" aria-disabled=${this.busy}>${MESSAGES.start}</button>
      </form>
    `;
  }

  #fill() {
    const { name, question } = load(FORM) ?? EMPTY;
    const { elements } = this.querySelector("form");
    elements.namedItem("name").value = name;
    elements.namedItem("question").value = question;
    this.#updateNotes();
  }

  #values() {
    return Object.fromEntries(new FormData(this.querySelector("form")));
  }

  #onInput() {
    save(FORM, this.#values());
    this.#updateNotes();
  }

  #updateNotes() {
    const { name, question } = this.#values();
    this.notes = { name: lengthNote(name, MAX_NAME), question: lengthNote(question, MAX_TEXT) };
  }

  #fits({ name, question }) {
    return excess(name, MAX_NAME) <= 0 && excess(question, MAX_TEXT) <= 0;
  }

  #submit(event) {
    event.preventDefault();
    const detail = this.#values();
    if (this.busy || !this.#fits(detail)) return;
    this.#onInput();
    this.dispatchEvent(new CustomEvent("start", { detail }));
  }
}

customElements.define("start-form", StartForm);

/** The name that the customer gave, or an empty text. */
export function givenName() {
  return (load(FORM) ?? EMPTY).name.trim();
}

/** Removes the stored question, which was asked: the next form starts with the name alone. */
export function clearQuestion() {
  save(FORM, { ...(load(FORM) ?? EMPTY), question: "" });
}

/** Adds text that was never sent to the question of the next form. */
export function addToNextQuestion(text) {
  const form = load(FORM) ?? EMPTY;
  const question = [form.question, text].filter(Boolean).join("\n");
  save(FORM, { ...form, question });
}
