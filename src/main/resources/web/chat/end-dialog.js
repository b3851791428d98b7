import { LitElement, html } from "lit";
import { define } from "../common/define.js";
import { MESSAGES } from "./messages.js";

/**
 * Asks before a chat is ended, and says what is `lost` with it. The harmless answer has the focus, and Escape gives it too;
 * then the focus returns to where it was. Fires `end` for the other one, which cannot be given while there is no `live`
 * connection.
 */
class EndDialog extends LitElement {
  static properties = { lost: {}, live: { type: Boolean } };

  createRenderRoot() {
    return this;
  }

  show() {
    this.querySelector("dialog").showModal();
  }

  render() {
    return html`
      <dialog class="ending" aria-labelledby="end-question" aria-describedby="end-lost">
        <h2 id="end-question">${MESSAGES.endQuestion}</h2>
        <p id="end-lost">${this.lost}</p>
        <form method="dialog" class="actions">
          <button class="button quiet">${MESSAGES.stay}</button>
          <button class="button" ?disabled=${!this.live} @click=${() => this.dispatchEvent(new Event("end"))}>${MESSAGES.endIt}</button>
        </form>
      </dialog>
    `;
  }
}

define("support-end-dialog", EndDialog);
