import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { productName } from "./catalogue.js";
import { timeSince } from "../common/time-format.js";
import { MESSAGES, behind, namesFound, waits } from "./messages.js";

const AT_ONCE = 40;
const LONG = 8;
const ASK_AFTER_MS = 250;

/** All who wait, oldest first. A click on a name offers what can be done about them. */
class QueueList extends LitElement {
  static properties = {
    line: { attribute: false },
    queue: { attribute: false },
    now: { attribute: false },
    chosen: { state: true },
    sought: { state: true },
    shown: { state: true },
  };

  // The rest is drawn when somebody scrolls to the end: of thousands nobody looks at more than a few.
  #scrolled = new IntersectionObserver(([end]) => end.isIntersecting && (this.shown += AT_ONCE));

  #asking;

  constructor() {
    super();
    this.sought = "";
    this.shown = AT_ONCE;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#scrolled.disconnect();
    clearTimeout(this.#asking);
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
    const { state } = this.line;
    const hidden = state.waiting - state.queue.length;
    const found = this.#found(state);
    return html`
      <h2 id="queue-title">${MESSAGES.queue}</h2>
      <p class="count">${waits(state.waiting)}</p>
      ${state.queue.length >= LONG || this.sought ? this.#filter(found.length) : nothing}
      <ol role="list" aria-labelledby="queue-title">
        ${repeat(found.slice(0, this.shown), ({ one }) => one.session, ({ one, place }) => this.#entry(one, place))}
      </ol>
      ${found.length > this.shown ? html`<div class="more"></div>` : nothing}
      ${hidden > 0 && !this.#wanted ? html`<p class="fine">${behind(hidden)}</p>` : nothing}
      ${state.waiting === 0 ? html`<p class="empty">${MESSAGES.nobodyWaits}</p>` : nothing}
    `;
  }

  #filter(count) {
    return html`
      <label class="filter">
        <span class="visually-hidden">${MESSAGES.filter}</span>
        <input type="search" placeholder=${MESSAGES.filter} maxlength="60" .value=${this.sought} @input=${this.#seek} />
      </label>
      <p class="visually-hidden" aria-live="polite">${this.sought ? namesFound(count) : ""}</p>
    `;
  }

  #seek({ target }) {
    this.sought = target.value;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#ask(), ASK_AFTER_MS);
  }

  // Those who are not shown yet are known to the desk alone.
  #ask() {
    const { queue, waiting } = this.line.state;
    if (this.#wanted && waiting > queue.length) this.line.find(this.#wanted);
  }

  get #wanted() {
    return this.sought.trim();
  }

  #found({ queue, found }) {
    const name = this.#wanted.toLocaleLowerCase();
    const shown = queue
      .map((one, index) => ({ one, place: index + 1 }))
      .filter(({ one }) => one.name.toLocaleLowerCase().includes(name));
    if (!name || found?.name !== this.#wanted) return shown;
    const known = new Set(queue.map(({ session }) => session));
    return [...shown, ...found.queue.filter(({ session }) => !known.has(session)).map((one) => ({ one, place: "" }))];
  }

  #entry({ session, name, text, product, openedAt }, place) {
    const chosen = this.chosen === session;
    return html`
      <li class=${chosen ? "chosen" : ""}>
        <span class="number" aria-hidden="true">${place}</span>
        <button type="button" class="name" aria-expanded=${chosen} @click=${() => this.#choose(session)}><bdi>${name}</bdi></button>
        <span class="waits">${timeSince(openedAt, this.now)}</span>
        ${text ? html`<p class="question" dir="auto">${text}</p>` : nothing}
        ${product ? html`<p class="product">${productName(product)}</p>` : nothing} ${chosen ? this.#offers(session) : nothing}
      </li>
    `;
  }

  #offers(session) {
    const { open, underWay } = this.line.state;
    return html`
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled=${underWay}
          ?disabled=${open !== null}
          title=${open ? MESSAGES.endFirst : ""}
          @click=${() => this.line.attend(session)}
        >
          ${MESSAGES.attend}
        </button>
        <button type="button" class="button quiet" aria-disabled=${underWay} @click=${() => this.line.decline(session, "queue")}>
          ${MESSAGES.cancel}
        </button>
      </div>
    `;
  }

  #choose(session) {
    this.chosen = this.chosen === session ? null : session;
  }
}

customElements.define("queue-list", QueueList);
