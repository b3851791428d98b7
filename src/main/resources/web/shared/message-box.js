import { LitElement, html } from "lit";
import { forget, recall, remember } from "./memory.js";

const TYPING_EVERY_MS = 1_000;

/**
 * Where a line is written. Enter sends, Shift+Enter breaks the line; the draft outlives a reload.
 * Fires `say` with the text as its detail, and `typing` at most once a second.
 */
class MessageBox extends LitElement {
  static properties = {
    draft: { attribute: "draft" },
    hint: {},
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
    this.#grow();
  }

  focus() {
    this.#field?.focus();
  }

  render() {
    return html`
      <form @submit=${this.#send}>
        <textarea
          aria-label="Message"
          rows="1"
          maxlength="4000"
          dir="auto"
          placeholder=${this.hint ?? ""}
          @input=${this.#typed}
          @keydown=${this.#keyed}
        ></textarea>
        <button class="button">Send</button>
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
    if (text) {
      this.dispatchEvent(new CustomEvent("say", { detail: text }));
      this.#field.value = "";
      forget(this.draft);
      this.#grow();
    }
    this.#field.focus();
  }

  #typed() {
    remember(this.draft, this.#field.value);
    this.#grow();
    const now = Date.now();
    if (now - this.#toldTypingAt < TYPING_EVERY_MS || !this.#field.value) return;
    this.#toldTypingAt = now;
    this.dispatchEvent(new CustomEvent("typing"));
  }

  #grow() {
    const field = this.#field;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }
}

customElements.define("message-box", MessageBox);
