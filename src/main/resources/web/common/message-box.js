import { LitElement, html } from "lit";
import { TEXT, lengthNote, over } from "./bounds.js";
import { forget, recall, remember } from "./memory.js";
import { MESSAGES } from "./messages.js";

const TYPING_EVERY_MS = 1_000;

/**
 * Where a line is written. Enter sends, Shift+Enter breaks the line; the draft outlives a reload.
 * Fires `say` with the text as its detail, and `typing` at most once a second. A text over the bound
 * is counted and kept, not sent.
 */
class MessageBox extends LitElement {
  static properties = {
    draft: { attribute: "draft" },
    hint: {},
    note: { state: true },
  };

  #toldTypingAt = 0;

  createRenderRoot() {
    return this;
  }

  get #field() {
    return this.querySelector("textarea");
  }

  updated(changed) {
    if (!changed.has("draft")) return;
    this.#field.value = recall(this.draft) ?? "";
    this.#measure();
  }

  focus() {
    this.#field?.focus();
  }

  render() {
    return html`
      <form @submit=${this.#send}>
        <textarea
          aria-label=${MESSAGES.message}
          rows="1"
          dir="auto"
          aria-describedby="message-note"
          placeholder=${this.hint ?? ""}
          @input=${this.#typed}
          @keydown=${this.#keyed}
        ></textarea>
        <button class="button">${MESSAGES.send}</button>
        <p class="note" id="message-note" aria-live="polite">${this.note}</p>
      </form>
    `;
  }

  #keyed(event) {
    // Enter that picks a word of an input method is not an Enter of the message.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send(event);
  }

  #send(event) {
    event.preventDefault();
    const text = this.#field.value.trim();
    if (text && over(text, TEXT) <= 0) {
      this.dispatchEvent(new CustomEvent("say", { detail: text }));
      this.#field.value = "";
      forget(this.draft);
      this.#measure();
    }
    this.#field.focus();
  }

  #typed() {
    remember(this.draft, this.#field.value);
    this.#measure();
    const now = Date.now();
    if (now - this.#toldTypingAt < TYPING_EVERY_MS || !this.#field.value) return;
    this.#toldTypingAt = now;
    this.dispatchEvent(new CustomEvent("typing"));
  }

  #measure() {
    const field = this.#field;
    this.note = lengthNote(field.value, TEXT);
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }
}

customElements.define("message-box", MessageBox);
