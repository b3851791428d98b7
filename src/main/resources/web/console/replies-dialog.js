import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { MAX_TEXT } from "../common/text-limits.js";
import { MESSAGES, replyDeleted } from "./messages.js";

/** Where canned replies are written, changed and removed. */
class RepliesDialog extends LitElement {
  static properties = {
    replies: { attribute: false },
    all: { attribute: false },
    chosen: { state: true },
    refusal: { state: true },
    removed: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  async show() {
    this.chosen = undefined;
    this.refusal = undefined;
    this.removed = undefined;
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
        <p role="status">${this.removed ? this.#undo(this.removed) : nothing}</p>
        ${this.#form(all.find(({ id }) => id === this.chosen))}
        <form method="dialog"><button class="button quiet">${MESSAGES.close}</button></form>
      </dialog>
    `;
  }

  #entry(reply) {
    const { id, shortcut, text } = reply;
    return html`
      <li>
        <button type="button" class="link" aria-label=${`${MESSAGES.change} /${shortcut}`} aria-pressed=${id === this.chosen} @click=${() => this.#choose(id)}>
          /${shortcut}
        </button>
        <span dir="auto">${text}</span>
        <button type="button" class="link" aria-label=${`${MESSAGES.forget} /${shortcut}`} @click=${() => this.#remove(reply)}>${MESSAGES.forget}</button>
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

  #undo(reply) {
    return html`${replyDeleted(reply.shortcut)} <button type="button" class="link" @click=${() => this.#putBack(reply)}>${MESSAGES.undo}</button>`;
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

  async #putBack(reply) {
    this.refusal = await this.replies.save(reply);
    if (!this.refusal) this.removed = undefined;
  }

  async #remove(reply) {
    this.refusal = await this.replies.remove(reply.id);
    if (!this.refusal) this.removed = reply;
    await this.updateComplete;
    this.querySelector("[name=shortcut]").focus();
  }
}

customElements.define("replies-dialog", RepliesDialog);
