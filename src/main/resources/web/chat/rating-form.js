import { LitElement, html } from "lit";

const STARS = [1, 2, 3, 4, 5];

/** One to five stars and a comment. Fires `rate` with both as its detail. */
class RatingForm extends LitElement {
  static properties = { busy: { type: Boolean } };

  constructor() {
    super();
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        <fieldset class="stars" role="radiogroup" aria-labelledby="rating-legend">
          <legend id="rating-legend">Rate our indifference</legend>
          ${STARS.map(
            (stars) => html`
              <label>
                <input type="radio" name="stars" value=${stars} required aria-label=${stars === 1 ? "1 star" : `${stars} stars`} />
                <span aria-hidden="true">★</span>
              </label>
            `,
          )}
        </fieldset>
        <label class="field">
          <span>Comment</span>
          <textarea name="comment" rows="2" maxlength="1000" dir="auto"></textarea>
        </label>
        <button class="button quiet" aria-disabled=${this.busy}>Submit rating</button>
      </form>
    `;
  }

  #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target);
    const detail = { stars: Number(form.get("stars")), comment: form.get("comment").trim() || undefined };
    this.dispatchEvent(new CustomEvent("rate", { detail }));
  }
}

customElements.define("rating-form", RatingForm);
