import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { productName } from "./product-name.js";
import { since } from "../parts/times.js";

/** All who wait, oldest first. A click on a name offers what can be done about them. */
class QueueList extends LitElement {
  static properties = {
    line: { attribute: false },
    queue: { attribute: false },
    now: { attribute: false },
    chosen: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    const { state } = this.line;
    const hidden = state.waiting - state.queue.length;
    return html`
      <h2 id="queue-title">Queue</h2>
      <p class="count">${state.waiting === 1 ? "1 waits" : `${state.waiting} wait`}</p>
      <ol role="list" aria-labelledby="queue-title">
        ${repeat(state.queue, ({ session }) => session, (one, index) => this.#entry(one, index + 1))}
      </ol>
      ${hidden > 0 ? html`<p class="fine">${`And ${hidden} more behind them.`}</p>` : nothing}
      ${state.waiting === 0 ? html`<p class="empty">Nobody waits. Enjoy it; it will be held against you.</p>` : nothing}
    `;
  }

  #entry({ session, name, text, product, openedAt }, place) {
    const chosen = this.chosen === session;
    return html`
      <li class=${chosen ? "chosen" : ""}>
        <span class="number" aria-hidden="true">${place}</span>
        <button type="button" class="name" aria-expanded=${chosen} @click=${() => this.#choose(session)}><bdi>${name}</bdi></button>
        <span class="waits">${since(openedAt, this.now)}</span>
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
          title=${open ? "End the open session first" : ""}
          @click=${() => this.line.attend(session)}
        >
          Attend
        </button>
        <button type="button" class="button quiet" aria-disabled=${underWay} @click=${() => this.line.decline(session, "queue")}>
          Cancel
        </button>
      </div>
    `;
  }

  #choose(session) {
    this.chosen = this.chosen === session ? null : session;
  }
}

customElements.define("queue-list", QueueList);
