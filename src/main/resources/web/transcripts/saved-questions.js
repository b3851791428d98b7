import { LitElement, html } from "lit";
import { MESSAGES, removes } from "./messages.js";
import { SavedQuestions } from "./saved-questions-store.js";

/** `<saved-questions>`: keeps what is asked for under a name, and leads back to it. */
class SavedQuestionsMenu extends LitElement {
  static properties = { refused: { state: true } };

  #questions = new SavedQuestions(localStorage);

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<details class="saved">
      <summary>${MESSAGES.savedQuestions}</summary>
      <ul role="list">
        ${this.#questions.all().map((question) => this.#item(question))}
      </ul>
      <label class="field"
        ><span>${MESSAGES.questionName}</span>
        <input type="text" maxlength="60" @keydown=${this.#saveOnEnter} />
      </label>
      <button class="button quiet" type="button" @click=${this.#save}>${MESSAGES.saveQuestion}</button>
      ${this.refused ? html`<span role="alert">${MESSAGES.questionNotKept}</span>` : ""}
    </details>`;
  }

  #item({ name, address }) {
    return html`<li>
      <a href=${address}><bdi>${name}</bdi></a>
      <button class="button quiet" type="button" aria-label=${removes(name)} @click=${() => this.#remove(name)}>
        ×
      </button>
    </li>`;
  }

  // The field stands in the form that asks for sessions.
  #saveOnEnter = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    this.#save();
  };

  #save = () => {
    const field = this.querySelector("input");
    const name = field.value.trim();
    if (!name) return field.focus();
    this.refused = !this.#questions.save(name, location.pathname + asked(location.search));
    if (!this.refused) field.value = "";
    this.requestUpdate();
  };

  #remove(name) {
    this.refused = !this.#questions.remove(name);
    this.requestUpdate();
  }
}

// A place in the list is no part of the question.
function asked(search) {
  const parameters = new URLSearchParams(search);
  parameters.delete("before");
  return parameters.size ? `?${parameters}` : "";
}

customElements.define("saved-questions", SavedQuestionsMenu);
