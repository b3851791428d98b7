import { LitElement, html } from "lit";
import { recall, remember } from "../shared/memory.js";

const FORM = "evil.chat.form";
const EMPTY = { name: "", question: "" };

/** Name and question before a chat; both outlive a reload. Fires `start` with them as its detail. */
class StartForm extends LitElement {
  static properties = { busy: { type: Boolean } };

  constructor() {
    super();
    this.busy = false;
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
      <form @submit=${this.#submit} @input=${this.#keep}>
        <p class="lead">Our rep reads every question. What happens then is another matter.</p>
        <label class="field">
          <span>Your name</span>
          <input name="name" maxlength="120" autocomplete="given-name" dir="auto" aria-describedby="chat-name-hint" />
        </label>
        <p class="hint" id="chat-name-hint">Optional. Without one you are a number.</p>
        <label class="field">
          <span>Your question</span>
          <textarea name="question" rows="3" maxlength="4000" dir="auto"></textarea>
        </label>
        <button class="button" aria-disabled=${this.busy}>Start chat</button>
      </form>
    `;
  }

  #fill() {
    const { name, question } = recall(FORM) ?? EMPTY;
    const { elements } = this.querySelector("form");
    elements.namedItem("name").value = name;
    elements.namedItem("question").value = question;
  }

  #values() {
    return Object.fromEntries(new FormData(this.querySelector("form")));
  }

  #keep() {
    remember(FORM, this.#values());
  }

  #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    this.#keep();
    this.dispatchEvent(new CustomEvent("start", { detail: this.#values() }));
  }
}

customElements.define("start-form", StartForm);

/** The question was asked: the next form starts with the name alone. */
export function questionAsked() {
  remember(FORM, { ...(recall(FORM) ?? EMPTY), question: "" });
}

/** Puts text that found no chat to go to into the next question. */
export function askNext(text) {
  const form = recall(FORM) ?? EMPTY;
  const question = [form.question, text].filter(Boolean).join("\n");
  remember(FORM, { ...form, question });
}
