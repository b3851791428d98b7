import { LitElement, html } from "lit";
import { WORDS } from "./words.js";

/** Asks before a session is ended over something that was written and not sent. */
class EndDialog extends LitElement {
  createRenderRoot() {
    return this;
  }

  show() {
    this.querySelector("dialog").showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="end-title" aria-describedby="end-text">
        <h2 id="end-title">${WORDS.unsentTitle}</h2>
        <p id="end-text">${WORDS.unsent}</p>
        <form method="dialog" class="actions">
          <button class="button quiet">${WORDS.keepWriting}</button>
          <button class="button" @click=${() => this.dispatchEvent(new CustomEvent("end"))}>${WORDS.endAnyway}</button>
        </form>
      </dialog>
    `;
  }
}

customElements.define("end-dialog", EndDialog);
