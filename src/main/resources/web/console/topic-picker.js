import { LitElement, html, nothing } from "lit";
import { TOPIC_KEYS, topicShortcut } from "./shortcuts.js";
import { likeliestFirst } from "./topic-ranking.js";
import { MESSAGES } from "./messages.js";

/**
 * Offers what a session may have been about, the likeliest first. Fires `choose` with a slug, or with an empty text where
 * the chosen one is taken back.
 */
class TopicPicker extends LitElement {
  static properties = {
    topics: { attribute: false },
    lines: { attribute: false },
    chosen: {},
    disabled: { type: Boolean },
  };

  #offered = [];

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has("topics") || changed.has("lines")) this.#offered = likeliestFirst(this.topics, this.lines);
  }

  /** Chooses the one at a place, counted from 1, if there is one. */
  choose(place) {
    const topic = this.#offered[place - 1];
    if (topic && !this.disabled) this.#toggle(topic);
  }

  render() {
    if (this.#offered.length === 0) return nothing;
    return html`
      <div class="topics" role="group" aria-label=${MESSAGES.topic}>
        <span aria-hidden="true">${MESSAGES.topic}</span> ${this.#offered.map((topic, index) => this.#button(topic, index + 1))}
      </div>
    `;
  }

  #button(topic, place) {
    const keys = place <= TOPIC_KEYS ? topicShortcut(place) : nothing;
    return html`
      <button
        type="button"
        class="button quiet small command"
        aria-pressed=${topic.slug === this.chosen}
        aria-keyshortcuts=${keys}
        ?disabled=${this.disabled}
        @click=${() => this.#toggle(topic)}
      >
        <bdi>${topic.title}</bdi>${keys === nothing ? nothing : html`<kbd aria-hidden="true">${keys}</kbd>`}
      </button>
    `;
  }

  #toggle({ slug }) {
    this.dispatchEvent(new CustomEvent("choose", { detail: slug === this.chosen ? "" : slug }));
  }
}

customElements.define("topic-picker", TopicPicker);
