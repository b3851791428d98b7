import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { MESSAGES } from "./messages.js";

/**
 * Where the entries of an `EditedList` are written, changed and removed. What the list holds says a subclass: `words`, the
 * dialog's `id` and its texts; `nameOf(entry)` and `details(entry)`, as the list shows one; `deleted(entry)`, which says that one was; `fields(entry)`,
 * the form's, of which the second is the one to go on with once an entry is chosen; and `save(values)` of these fields, which
 * answers why it was not saved, or nothing.
 */
export class ListDialog extends LitElement {
  static properties = {
    list: { attribute: false },
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
    this.list.fetch();
  }

  render() {
    const { id, title, none } = this.words;
    return html`
      <dialog aria-labelledby=${`${id}-title`}>
        <div class="scrolling">
          <h2 id=${`${id}-title`}>${title}</h2>
          ${this.list.known ? nothing : html`<p>${none}</p>`}
          <ul role="list" aria-labelledby=${`${id}-title`}>
            ${repeat(
              this.all,
              (entry) => this.list.keyOf(entry),
              (entry) => this.#entry(entry),
            )}
          </ul>
          <p role="status">${this.removed ? this.#undo(this.removed) : nothing}</p>
          ${this.#form(this.list.find(this.chosen))}
        </div>
        <form method="dialog" class="closing"><button class="button quiet">${MESSAGES.close}</button></form>
      </dialog>
    `;
  }

  #entry(entry) {
    const key = this.list.keyOf(entry);
    const name = this.nameOf(entry);
    return html`
      <li>
        <button type="button" class="link" aria-label=${`${MESSAGES.change} ${name}`} aria-pressed=${key === this.chosen} @click=${() => this.#choose(key)}>
          <bdi>${name}</bdi>
        </button>
        ${this.details(entry)}
        <button type="button" class="link" aria-label=${`${MESSAGES.forget} ${name}`} @click=${() => this.#remove(entry)}>${MESSAGES.forget}</button>
      </li>
    `;
  }

  #form(entry) {
    const { add, change } = this.words;
    return html`
      <form class="wording" @submit=${this.#submit}>
        ${this.fields(entry)}
        <p class="problem" aria-live="polite">${this.refusal}</p>
        <div class="actions"><button class="button">${entry ? change : add}</button></div>
      </form>
    `;
  }

  #undo(entry) {
    return html`${this.deleted(entry)} <button type="button" class="link" @click=${() => this.#putBack(entry)}>${MESSAGES.undo}</button>`;
  }

  async #choose(key) {
    this.chosen = this.chosen === key ? undefined : key;
    this.refusal = undefined;
    await this.#focusField(1);
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    this.refusal = await this.save(Object.fromEntries(new FormData(form)));
    if (this.refusal) return;
    this.chosen = undefined;
    await this.updateComplete;
    form.reset();
    await this.#focusField(0);
  }

  async #putBack(entry) {
    this.refusal = await this.list.save(entry);
    if (!this.refusal) this.removed = undefined;
  }

  async #remove(entry) {
    this.refusal = await this.list.remove(this.list.keyOf(entry));
    if (!this.refusal) this.removed = entry;
    await this.#focusField(0);
  }

  async #focusField(place) {
    await this.updateComplete;
    this.querySelector(".wording").elements[place].focus();
  }
}
