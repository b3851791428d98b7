import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { FollowLog } from "../parts/conversation.js";
import { Ticking } from "../parts/ticking.js";
import { RepLine } from "./rep-line.js";
import { promptedSession } from "./rep-desk.js";
import { promptDialog } from "./prompt-dialog.js";
import { openSession } from "./open-session.js";
import { deskStatus } from "./desk-status.js";
import "./queue-list.js";

/** The rep's console: the seat, the queue, and the one open session. */
class SupportConsole extends LitElement {
  #line = new RepLine();
  #unwatch;

  constructor() {
    super();
    new Ticking(this, () => this.#line.state.phase === "seated");
    new FollowLog(this);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unwatch = this.#line.watch(() => this.#moved());
    this.#line.sitDown();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatch();
  }

  render() {
    const { state } = this.#line;
    if (state.phase === "refused") return this.#refusal(state.refusal);
    const prompted = promptedSession(state);
    const lost = state.open ? [] : this.#line.unsent;
    return html`
      <div class="status" role="status" aria-atomic="false">${deskStatus(state, prompted, lost)}</div>
      ${state.phase === "seated" ? this.#desk(state, prompted) : nothing}
    `;
  }

  #refusal(message) {
    return html`
      <div class="refused">
        <p role="alert">${message}</p>
        <button type="button" class="button quiet" @click=${() => this.#line.sitDown()}>Try again</button>
      </div>
    `;
  }

  #desk(state, prompted) {
    return html`
      ${prompted ? keyed(prompted.session, promptDialog(prompted, this.#line)) : nothing}
      <div class="desk">
        <queue-list .line=${this.#line} .queue=${state.queue} .now=${Date.now()}></queue-list>
        <div class="served" tabindex="-1">${state.open ? keyed(state.open.session, openSession(this.#line)) : nobody(state)}</div>
      </div>
    `;
  }

  async #moved() {
    const before = this.#landmark();
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    this.requestUpdate();
    await this.updateComplete;
    await this.querySelector("queue-list")?.updateComplete;
    if (this.#landmark() !== before || (focused && !focused.isConnected)) this.#refocus();
  }

  // What was answered takes its buttons along; the focus goes on to what there is to do next, and
  // is never taken from a rep who is in the middle of something that is still there.
  #refocus() {
    if (document.activeElement !== document.body) return;
    const next = this.querySelector("message-box") ?? this.querySelector(".prompt") ?? this.querySelector(".served");
    next?.focus();
  }

  #landmark() {
    return this.querySelector(".open, .prompt")?.className ?? "";
  }
}

function nobody({ waiting, link }) {
  if (link !== "live") return nothing;
  return html`
    <div class="idle">
      <p class="motto">${waiting === 0 ? "All is quiet" : waiting === 1 ? "Somebody wants something" : "Pick a name"}</p>
      <p>${waiting > 1 ? "They all think they are next. Only you know." : "No customer is being helped at the moment, as intended."}</p>
    </div>
  `;
}

customElements.define("support-console", SupportConsole);
