import { LitElement, html, nothing } from "lit";
import { isComposing } from "../common/input-method.js";
import { productName } from "./catalogue.js";
import { MESSAGES, repliesFound } from "./messages.js";
import { replyText } from "./reply-text.js";

const ASKED = /(^|\s)\/([\p{L}\p{N}-]{0,20})$/u;
const SHOWN = 8;

/**
 * Offers canned replies above the message box it stands before, from a slash and a few letters on, anywhere in what is
 * written, as they are said to the customer of the `session`.
 * The focus stays in the box: arrows choose, Enter inserts, Escape goes on writing.
 */
class ReplyPicker extends LitElement {
  static properties = {
    replies: { attribute: false },
    session: { attribute: false },
    found: { state: true },
    active: { state: true },
  };

  #field = null;

  constructor() {
    super();
    this.found = [];
    this.active = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Before the message box: an Enter that picks a reply must not send what was typed to find it.
    this.parentElement.addEventListener("keydown", this.#pressed, true);
    this.parentElement.addEventListener("input", this.#typed);
    this.parentElement.addEventListener("click", this.#clicked);
  }

  updated() {
    this.#field?.toggleAttribute("aria-activedescendant", false);
    if (!this.#field || this.found.length === 0) return;
    this.#field.setAttribute("aria-autocomplete", "list");
    this.#field.setAttribute("aria-controls", "reply-list");
    this.#field.setAttribute("aria-activedescendant", `reply-${this.active}`);
    this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  render() {
    return html`
      <p class="visually-hidden" aria-live="polite">${repliesFound(this.found.length)}</p>
      ${
        this.found.length === 0
          ? nothing
          : html`<ul id="reply-list" role="listbox" aria-label=${MESSAGES.replies}>
            ${this.found.map((reply, index) => this.#option(reply, index))}
          </ul>`
      }
    `;
  }

  #option(reply, index) {
    return html`
      <li
        id=${`reply-${index}`}
        role="option"
        aria-selected=${index === this.active}
        @pointerdown=${(event) => event.preventDefault()}
        @click=${() => this.#insert(this.found[index])}
      >
        <b>/${reply.shortcut}</b> <span dir="auto">${this.#said(reply)}</span>
      </li>
    `;
  }

  // The caret is elsewhere, and so is what is asked for.
  #clicked = ({ target }) => {
    if (target === this.#field) this.#typed({ target });
  };

  #typed = ({ target }) => {
    this.#field = target;
    const asked = ASKED.exec(target.value.slice(0, target.selectionStart));
    this.found = asked ? this.replies.matching(asked[2]).slice(0, SHOWN) : [];
    this.active = 0;
  };

  #pressed = (event) => {
    if (this.found.length === 0 || isComposing(event) || event.target !== this.#field) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      this.active = (this.active + moves[event.key] + this.found.length) % this.found.length;
    } else if (event.key === "Enter" && !event.shiftKey) {
      this.#insert(this.found[this.active]);
    } else if (event.key === "Escape") {
      this.found = [];
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #said(reply) {
    return replyText(reply, this.session, productName);
  }

  #insert(reply) {
    const field = this.#field;
    const { 0: asked, 1: before } = ASKED.exec(field.value.slice(0, field.selectionStart));
    const start = field.selectionStart - asked.length;
    field.setRangeText(before + this.#said(reply), start, field.selectionStart, "end");
    this.replies.use(reply);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
}

customElements.define("reply-picker", ReplyPicker);
