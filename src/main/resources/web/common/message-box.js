import { LitElement, html } from "lit";
import { define } from "./define.js";
import { isComposing } from "./input-method.js";
import { MAX_TEXT, excess, lengthNote } from "./text-limits.js";
import { isText } from "./shapes.js";
import { load, remove, save } from "./storage.js";
import { MESSAGES } from "./messages.js";

const TYPING_INTERVAL_MS = 1_000;

/**
 * Where a line is written. Enter sends, Shift+Enter breaks the line; the draft outlives a reload.
 * Fires `say` with the text as its detail, which stays in the box if that is prevented, and `typing` at most once a
 * second. A text over the limit is kept with a note, and not sent. Once it is `over` nothing is sent any more: what was
 * being written stays, with the focus and the caret, as unsent text. While something is `attached`, the text may be empty.
 */
class MessageBox extends LitElement {
  static properties = {
    draft: { attribute: "draft" },
    hint: {},
    over: { type: Boolean },
    attached: { type: Boolean },
    note: { state: true },
  };

  #typingSentAt = -Infinity;

  createRenderRoot() {
    return this;
  }

  get #field() {
    return this.querySelector("textarea");
  }

  willUpdate(changed) {
    if (changed.has("over")) this.hidden = Boolean(this.over) && !this.#isWrittenIn;
  }

  get #isWrittenIn() {
    const field = this.#field;
    return field !== null && (field.value !== "" || field === field.getRootNode().activeElement);
  }

  firstUpdated() {
    // What is one line in a wide window takes two in a narrow one. A frame later, as fitting changes what is observed.
    new ResizeObserver(() => requestAnimationFrame(() => this.#fit())).observe(this.#field);
  }

  updated(changed) {
    if (!changed.has("draft")) return;
    this.#field.value = load(this.draft, isText) ?? "";
    this.#fit();
  }

  focus() {
    if (this.#field) this.#field.focus();
    else this.updateComplete.then(() => this.#field.focus());
  }

  /** Writes something behind what is being written. */
  add(text) {
    const field = this.#field;
    field.value = [field.value, text].filter(Boolean).join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  render() {
    return html`
      <form @submit=${this.#send}>
        <textarea
          aria-label=${this.over ? MESSAGES.unsentText : MESSAGES.message}
          rows="1"
          dir="auto"
          aria-describedby="message-note"
          placeholder=${this.over ? "" : (this.hint ?? "")}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        ></textarea>
        ${this.over ? html`<p class="label" aria-hidden="true">${MESSAGES.unsentText}</p>` : html`<button class="button">${MESSAGES.send}</button>`}
        <p class="note" id="message-note" aria-live="polite">${this.note}</p>
      </form>
    `;
  }

  #onKeydown(event) {
    if (this.over || event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    this.#send(event);
  }

  #send(event) {
    event.preventDefault();
    const text = this.#field.value.trim();
    if ((text || this.attached) && excess(text, MAX_TEXT) <= 0 && this.#say(text)) {
      this.#leave("");
    }
    this.#field.focus();
  }

  /** Takes a text out that was sent after all, and answers with it; what was written since stays. */
  take(text) {
    const written = this.#field.value.trimStart();
    this.#leave(written.startsWith(text) ? written.slice(text.length).trimStart() : written);
    return text;
  }

  #leave(rest) {
    this.#field.value = rest;
    if (rest) save(this.draft, rest);
    else remove(this.draft);
    this.#fit();
  }

  #say(text) {
    return this.dispatchEvent(new CustomEvent("say", { detail: text, cancelable: true }));
  }

  #onInput() {
    this.#fit();
    if (this.over) return;
    save(this.draft, this.#field.value);
    const now = performance.now();
    if (now - this.#typingSentAt < TYPING_INTERVAL_MS || !this.#field.value) return;
    this.#typingSentAt = now;
    this.dispatchEvent(new CustomEvent("typing"));
  }

  // As tall as its text, with a note where the text comes near the limit.
  #fit() {
    const field = this.#field;
    const { form } = field;
    this.note = lengthNote(field.value, MAX_TEXT);
    // Measured in a form that keeps its height: what lies above would lose its place if it shrank for that moment.
    form.style.minHeight = `${form.offsetHeight}px`;
    field.style.height = "auto";
    // With its borders, of two pixels each.
    field.style.height = `${field.scrollHeight + 4}px`;
    form.style.minHeight = "";
  }
}

define("support-message-box", MessageBox);
