import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { MAX_TEXT } from "../common/text-limits.js";
import { MESSAGES } from "./messages.js";

/** Where canned replies are written, changed and removed. */
class RepliesDialog extends LitElement {
  static properties = {
    replies: { attribute: false },
    all: { attribute: false },
    chosen: { state: true },
    refusal: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  async show() {
    this.chosen = undefined;
    this.refusal = undefined;
    await this.updateComplete;
    this.querySelector("dialog").showModal();
    this.replies.fetch();
  }

  render() {
    const { all } = this;
    return html`
      <dialog aria-labelledby="replies-title">
        <h2 id="replies-title">${MESSAGES.replies}</h2>
        ${this.replies.known ? nothing : html`<p>${MESSAGES.noReplies}</p>`}
        <ul role="list" aria-labelledby="replies-title">
          ${repeat(
            all,
            ({ id }) => id,
            (reply) => this.#entry(reply),
          )}
        </ul>
        ${this.#form(all.find(({ id }) => id === this.chosen))}
        <form method="dialog"><button class="button quiet">${MESSAGES.close}</button></form>
      </dialog>
    `;
  }

  #entry({ id, shortcut, text }) {
    return html`
      <li>
        <button type="button" class="link" aria-label=${`${MESSAGES.change} /${shortcut}`} aria-pressed=${id === this.chosen} @click=${() => this.#choose(id)}>
          /${shortcut}
        </button>
        <span dir="auto">${text}</span>
        <button type="button" class="link" aria-label=${`${MESSAGES.forget} /${shortcut}`} @click=${() => this.#remove(id)}>${MESSAGES.forget}</button>
      </li>
    `;
  }

  #form(reply) {
    return html`
      <form class="reply" @submit=${this.#save}>
        <label class="field"><span>${MESSAGES.shortcut}</span><input name="shortcut" required maxlength="20" autocomplete="off" .value=${reply?.shortcut ?? ""} /></label>
        <label class="field"><span>${MESSAGES.reply}</span><textarea name="text" required rows="3" maxlength=${MAX_TEXT} dir="auto" .value=${reply?.text ?? ""}></textarea></label>
        <p class="problem" aria-live="polite">${this.refusal}</p>
        <div class="actions"><button class="button">${reply ? MESSAGES.saveReply : MESSAGES.addReply}</button></div>
      </form>
    `;
  }

  async #choose(id) {
    this.chosen = this.chosen === id ? undefined : id;
    this.refusal = undefined;
    await this.updateComplete;
    this.querySelector("[name=text]").focus();
  }

  async #save(event) {
    event.preventDefault();
    const form = event.target;
    const { shortcut, text } = form.elements;
    this.refusal = await this.replies.save({ id: this.chosen, shortcut: shortcut.value, text: text.value });
    if (this.refusal) return;
    this.chosen = undefined;
    await this.updateComplete;
    form.reset();
    shortcut.focus();
  }

  async #remove(id) {
    this.refusal = await this.replies.remove(id);
    await this.updateComplete;
    this.querySelector("[name=shortcut]").focus();
  }
}

customElements.define("replies-dialog", RepliesDialog);
