import { LitElement, html } from "lit";
import { define } from "../common/define.js";
import { MAX_COMMENT, excess, lengthNote } from "../common/text-limits.js";
import { isText } from "../common/shapes.js";
import { load, remove, save } from "../common/storage.js";
import { MESSAGES, starCount } from "./messages.js";

const STARS = [1, 2, 3, 4, 5];
const DRAFT = "evil.chat.comment";

/** One to five stars and a comment, which outlives a reload. Fires `rate` with both as its detail. */
class RatingForm extends LitElement {
  static properties = { busy: { type: Boolean }, note: { state: true } };

  constructor() {
    super();
    this.busy = false;
    this.note = "";
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    const comment = this.querySelector("textarea");
    comment.value = load(DRAFT, isText) ?? "";
    this.#updateNote({ target: comment });
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        <fieldset class="stars" role="radiogroup" aria-labelledby="rating-legend">
          <legend id="rating-legend">${MESSAGES.rate}</legend>
          ${STARS.map(
            (stars) => html`
              <label>
                <input type="radio" name="stars" value=${stars} required aria-label=${starCount(stars)} />
                <span aria-hidden="true">★</span>
              </label>
            `,
          )}
        </fieldset>
        <label class="field">
          <span>${MESSAGES.comment}</span>
          <textarea name="comment" rows="2" dir="auto" aria-describedby="comment-note" @input=${this.#onInput}></textarea>
        </label>
        <p class="note" id="comment-note" aria-live="polite">${this.note}</p>
        <button class="button quiet" aria-disabled=${this.busy}>${MESSAGES.submitRating}</button>
      </form>
    `;
  }

  #onInput({ target }) {
    save(DRAFT, target.value);
    this.#updateNote({ target });
  }

  #updateNote({ target }) {
    this.note = lengthNote(target.value, MAX_COMMENT);
  }

  #submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const comment = form.get("comment").trim();
    if (this.busy || excess(comment, MAX_COMMENT) > 0) return;
    const detail = { stars: Number(form.get("stars")), comment: comment || undefined };
    this.dispatchEvent(new CustomEvent("rate", { detail }));
  }
}

define("support-rating-form", RatingForm);

/** Removes the stored comment: it was sent, or its chat is over and another begins. */
export function clearComment() {
  remove(DRAFT);
}
