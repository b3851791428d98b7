import { LitElement, html, nothing } from "lit";
import { completed, completions, unknownWords } from "./six-words.js";
import { MESSAGES, noSuchWord } from "./messages.js";

const LISTS = ["/questions/words/en.txt", "/questions/words/es.txt"];

/** Where six words are typed, helped word by word. Fires `look` with what was typed. */
class WordsField extends LitElement {
  static properties = { busy: { type: Boolean }, typed: { state: true }, list: { state: true } };

  constructor() {
    super();
    this.busy = false;
    this.typed = "";
    this.list = null;
  }

  createRenderRoot() {
    return this;
  }

  /** Types the words for somebody who brought them along. */
  fill(words) {
    this.typed = words;
  }

  render() {
    const found = this.list ? completions(this.typed, this.list) : [];
    const [unknown] = this.list ? unknownWords(this.typed, this.list) : [];
    return html`
      <form class="words" @submit=${this.#look}>
        <label class="field">
          <span>${MESSAGES.yourWords}</span>
          <input name="words" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200" translate="no"
            aria-describedby="words-note" .value=${this.typed} @focus=${this.#fetchList} @input=${this.#type} />
        </label>
        <div class="completions" role="group" aria-label=${MESSAGES.completions}>
          ${found.map((word) => html`<button type="button" class="link" translate="no" @click=${() => this.#complete(word)}>${word}</button>`)}
        </div>
        <p class="note" id="words-note" aria-live="polite">${unknown ? noSuchWord(unknown) : nothing}</p>
        <button class="button" aria-disabled=${this.busy}>${MESSAGES.look}</button>
      </form>
    `;
  }

  // Without the lists one types without help.
  async #fetchList() {
    if (this.list) return;
    try {
      const answers = await Promise.all(LISTS.map((list) => fetch(list)));
      if (!answers.every(({ ok }) => ok)) return;
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      this.list = texts.flatMap((text) => text.split("\n"));
    } catch {
      this.list = null;
    }
  }

  #type({ target }) {
    this.typed = target.value;
  }

  #complete(word) {
    this.typed = completed(this.typed, word);
    this.querySelector("input").focus();
  }

  #look(event) {
    event.preventDefault();
    if (!this.busy) this.dispatchEvent(new CustomEvent("look", { detail: this.typed }));
  }
}

customElements.define("words-field", WordsField);
