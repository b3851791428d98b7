import { LitElement, html, nothing } from "lit";
import { define } from "../common/define.js";
import { isComposing } from "../common/input-method.js";
import { MAX_NAME, MAX_TEXT, excess, lengthNote } from "../common/text-limits.js";
import { isRecordOf, isText } from "../common/shapes.js";
import { load, remove, save } from "../common/storage.js";
import { queueStatusView } from "./queue-status.js";
import { MESSAGES } from "./messages.js";

const FORM = "evil.chat.form";
const EMPTY = { name: "", question: "" };
const isForm = isRecordOf({ name: isText, question: isText });

/**
 * Name and question before a chat, under what to expect; both outlive a reload, and are the given ones until they are
 * written. Fires `start` with them as its detail, or `leave` where the desk offers that; `offer` says how that goes.
 */
class StartForm extends LitElement {
  static properties = {
    busy: { type: Boolean },
    givenName: { attribute: false },
    givenQuestion: { attribute: false },
    queueStatus: { attribute: false },
    offer: { attribute: false },
    notes: { state: true },
  };

  constructor() {
    super();
    this.busy = false;
    this.givenName = "";
    this.givenQuestion = "";
    this.queueStatus = null;
    this.offer = {};
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
          <textarea name="question" rows="3" dir="auto" aria-describedby="chat-question-note" @keydown=${this.#onKeydown}></textarea>
        </label>
        <p class="note" id="chat-question-note" aria-live="polite">${this.notes.question}</p>
        <div class="actions">
          <button class="button" aria-disabled=${this.busy}>${MESSAGES.start}</button>
          ${this.queueStatus?.questions ? this.#leaveButton() : nothing}
        </div>
        ${this.offer.problem ? html`<p class="note" role="alert">${this.offer.problem}</p>` : nothing}
      </form>
    `;
  }

  // As in the chat: Enter sends, Shift+Enter breaks the line.
  #onKeydown(event) {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  }

  #leaveButton() {
    const { href, busy } = this.offer;
    if (href) return html`<a class="button quiet" href=${href} target="_blank" rel="noopener">${MESSAGES.leave}</a>`;
    return html`<button type="button" class="button quiet" aria-disabled=${busy} @click=${this.#leave}>${MESSAGES.leave}</button>`;
  }

  #leave() {
    const detail = this.#values();
    if (this.#fits(detail)) this.dispatchEvent(new CustomEvent("leave", { detail }));
  }

  #fill() {
    const { name, question } = storedForm();
    const { elements } = this.querySelector("form");
    elements.namedItem("name").value = name || this.givenName;
    elements.namedItem("question").value = question || this.givenQuestion;
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

define("support-start-form", StartForm);

function storedForm() {
  return load(FORM, isForm) ?? EMPTY;
}

/** The name that the customer gave, or an empty text. */
export function givenName() {
  return storedForm().name.trim();
}

/** Removes the stored question, which was asked: the next form starts with the name alone. */
export function clearQuestion() {
  save(FORM, { ...storedForm(), question: "" });
}

/**
 * A chat came to another phase. Once its question is asked, the next form starts with the name alone; where there is no chat,
 * what was never sent of the one before is added to the question of the next: its `unsentText`, and what is kept as `draft`.
 */
export function phaseChanged(phase, unsentText, draft) {
  if (phase === "waiting" || phase === "open") clearQuestion();
  if (phase !== "idle") return;
  const form = storedForm();
  const question = [form.question, unsentText, load(draft, isText)].filter(Boolean).join("\n");
  save(FORM, { ...form, question });
  remove(draft);
}
