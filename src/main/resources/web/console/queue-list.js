import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { commandButton } from "./command-button.js";
import { marks, pickActions } from "./customer-card.js";
import { unansweredCount } from "./rep-state.js";
import { pickedInPane } from "./served.js";
import { productName } from "./catalogue.js";
import { timeSince } from "../common/time-format.js";
import { MESSAGES, behind, namesFound, waits } from "./messages.js";

const PAGE_SIZE = 40;
const FILTER_FROM = 8;
const FIND_DELAY_MS = 250;

/**
 * All who wait, oldest first. A click on a name offers what can be done about them. Beside a conversation on a phone it is
 * folded, and fires `unfold` when that is to change.
 */
class QueueList extends LitElement {
  static properties = {
    client: { attribute: false },
    alerts: { attribute: false },
    queue: { attribute: false },
    now: { attribute: false },
    unfolded: { type: Boolean },
    filterText: { state: true },
    shown: { state: true },
  };

  // The rest is drawn when somebody scrolls to the end: of thousands nobody looks at more than a few.
  #scrolled = new IntersectionObserver(([end]) => end.isIntersecting && (this.shown += PAGE_SIZE));

  #findTimer;

  constructor() {
    super();
    this.filterText = "";
    this.unfolded = false;
    this.shown = PAGE_SIZE;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#scrolled.disconnect();
    clearTimeout(this.#findTimer);
  }

  updated() {
    this.#scrolled.disconnect();
    const more = this.querySelector(".more");
    if (more) this.#scrolled.observe(more);
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { state } = this.client;
    const isLive = state.link === "live";
    const hidden = state.waiting - state.queue.length;
    const found = this.#matching(state);
    return html`
      <h2 id="queue-title">${MESSAGES.queue}</h2>
      <p class="count">${isLive ? waits(state.waiting) : MESSAGES.queueUnknown}</p>
      <div class="queue-tools">
        ${commandButton("attendNext", MESSAGES.attendNext, () => this.client.attendNext(), {
          quiet: true,
          busy: state.underWay,
          disabled: state.open !== null || unansweredCount(state) < 1 || !isLive,
          title: state.open ? MESSAGES.endFirst : "",
        })}
        ${this.alerts.isCalled ? this.#pauseButton() : nothing}
        <button type="button" class="button quiet unfold" aria-expanded=${this.unfolded} @click=${() => this.dispatchEvent(new CustomEvent("unfold"))}>
          ${this.unfolded ? MESSAGES.hideQueue : MESSAGES.showQueue}
        </button>
      </div>
      ${state.queue.length >= FILTER_FROM || this.filterText ? this.#filterField(found.length) : nothing}
      <ol role="list" aria-labelledby="queue-title">
        ${repeat(
          found.slice(0, this.shown),
          ({ one }) => one.session,
          ({ one, place }) => this.#entry(one, place),
        )}
      </ol>
      ${found.length > this.shown ? html`<div class="more"></div>` : nothing}
      ${isLive && hidden > 0 && !this.#wantedName ? html`<p class="fine">${behind(hidden)}</p>` : nothing}
      ${isLive && state.waiting === 0 ? html`<p class="empty">${MESSAGES.nobodyWaits}</p>` : nothing}
    `;
  }

  #pauseButton() {
    const { isPaused } = this.alerts;
    return html`
      <button type="button" class="button quiet" title=${MESSAGES.pauseHint} aria-pressed=${isPaused} @click=${() => this.alerts.togglePause()}>${MESSAGES.letItRing}</button>
    `;
  }

  #filterField(count) {
    return html`
      <label class="filter">
        <span class="visually-hidden">${MESSAGES.filter}</span>
        <input type="search" placeholder=${MESSAGES.filter} maxlength="60" .value=${this.filterText} @input=${this.#onFilterInput} />
      </label>
      <p class="visually-hidden" aria-live="polite">${this.filterText ? namesFound(count) : ""}</p>
    `;
  }

  #onFilterInput({ target }) {
    this.filterText = target.value;
    clearTimeout(this.#findTimer);
    this.#findTimer = setTimeout(() => this.#findHidden(), FIND_DELAY_MS);
  }

  // Those who are not shown yet are known to the desk alone.
  #findHidden() {
    const { queue, waiting } = this.client.state;
    if (this.#wantedName && waiting > queue.length) this.client.find(this.#wantedName);
  }

  get #wantedName() {
    return this.filterText.trim();
  }

  #matching({ queue, found }) {
    const name = this.#wantedName.toLocaleLowerCase();
    const shown = queue
      .map((one, index) => ({ one, place: index + 1 }))
      .filter(({ one }) => one.name.toLocaleLowerCase().includes(name));
    if (!name || found?.name !== this.#wantedName) return shown;
    const known = new Set(queue.map(({ session }) => session));
    return [...shown, ...found.queue.filter(({ session }) => !known.has(session)).map((one) => ({ one, place: "" }))];
  }

  #entry(customer, place) {
    const { session, name, text, product, openedAt } = customer;
    const isTurnedAway = this.client.state.turningAway?.session === session;
    const chosen = this.client.state.picked === session;
    return html`
      <li class="${chosen ? "chosen" : ""} ${isTurnedAway ? "turned-away" : ""}">
        <span class="number" aria-hidden="true" translate="no">${place}</span>
        <button type="button" class="name" title=${name} aria-expanded=${chosen} @click=${() => this.client.pick(session)}><bdi translate="no">${name}</bdi></button>
        <span class="waits" translate="no">${timeSince(openedAt, this.now)}</span>
        <span class="marks">${marks(customer, this.now)}</span>
        ${text || product ? html`<p class="question" dir="auto">${text} ${product ? html`<span class="product">${productName(product)}</span>` : nothing}</p>` : nothing} ${chosen && !pickedInPane(this.client.state) ? pickActions(customer, this.client) : nothing}
      </li>
    `;
  }
}

customElements.define("queue-list", QueueList);
