import { LitElement, html, nothing } from "lit";
import { fullTime } from "../common/time-format.js";
import { define } from "../common/define.js";
import { addressOf } from "../common/kept-questions.js";
import "./qr-picture.js";
import { MESSAGES, wordsKeptUntil } from "./messages.js";

/** The six words that a question was left under, to be copied, photographed, or learnt by heart. Fires `done`. */
class LeftQuestion extends LitElement {
  static properties = { left: { attribute: false }, copied: { state: true } };

  constructor() {
    super();
    this.copied = false;
  }

  createRenderRoot() {
    return this;
  }

  focus() {
    this.querySelector("h3").focus();
  }

  render() {
    const { words, keptUntil } = this.left;
    return html`
      <section class="left-question" aria-labelledby="left-title">
        <h3 id="left-title" tabindex="-1">${MESSAGES.isLeft}</h3>
        <p>${MESSAGES.wordsOpenIt}</p>
        <p class="six-words" translate="no">${words}</p>
        <support-qr-picture .text=${addressOf(words)}></support-qr-picture>
        <p class="hint">${wordsKeptUntil(fullTime(keptUntil))} ${MESSAGES.closeIfYouLike}</p>
        <div class="actions">
          ${
            navigator.clipboard
              ? html`<button type="button" class="button quiet" @click=${this.#copy}>${this.copied ? MESSAGES.copied : MESSAGES.copy}</button>`
              : nothing
          }
          <button type="button" class="button quiet" @click=${this.#done}>${MESSAGES.noted}</button>
        </div>
        <p><a href=${addressOf(words)}>${MESSAGES.openIt}</a></p>
      </section>
    `;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.left.words);
      this.copied = true;
    } catch {
      getSelection().selectAllChildren(this.querySelector(".six-words"));
    }
  }

  #done() {
    this.dispatchEvent(new CustomEvent("done"));
  }
}

define("support-left-question", LeftQuestion);
