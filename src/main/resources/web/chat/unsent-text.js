import { LitElement, html, nothing } from "lit";
import { define } from "../common/define.js";
import { MESSAGES } from "./messages.js";

/** Text that was never sent, to be copied. The next chat starts with it all the same. */
class UnsentText extends LitElement {
  static properties = { text: {}, copied: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="left-behind">
        <label class="field">
          <span>${MESSAGES.unsentText}</span>
          <textarea readonly rows="2" dir="auto" .value=${this.text}></textarea>
        </label>
        <p>
          ${MESSAGES.unsentTextKept}
          ${
            navigator.clipboard
              ? html`<button type="button" class="link" @click=${this.#copy}>${MESSAGES.copy}</button>`
              : nothing
          }
        </p>
        <p aria-live="polite">${this.copied ? MESSAGES.copied : ""}</p>
      </div>
    `;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this.copied = true;
    } catch {
      this.querySelector("textarea").select();
    }
  }
}

define("support-unsent-text", UnsentText);
