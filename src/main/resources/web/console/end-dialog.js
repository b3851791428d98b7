import { LitElement, html } from "lit";
import { MESSAGES } from "./messages.js";

/** Asks before a session is ended over something that was written and not sent; it goes when there is no `open` session. */
class EndDialog extends LitElement {
  static properties = { open: { type: Boolean } };

  #end;

  createRenderRoot() {
    return this;
  }

  /** @param end ends it, once the rep means it */
  show(end) {
    this.#end = end;
    this.querySelector("dialog").showModal();
  }

  updated() {
    if (!this.open) this.querySelector("dialog").close();
  }

  render() {
    return html`
      <dialog aria-labelledby="end-title" aria-describedby="end-text" @close=${() => this.dispatchEvent(new Event("close"))}>
        <h2 id="end-title">${MESSAGES.unsentTitle}</h2>
        <p id="end-text">${MESSAGES.unsent}</p>
        <form method="dialog" class="actions">
          <button class="button quiet">${MESSAGES.keepWriting}</button>
          <button class="button" @click=${() => this.#end()}>${MESSAGES.endAnyway}</button>
        </form>
      </dialog>
    `;
  }
}

customElements.define("end-dialog", EndDialog);
