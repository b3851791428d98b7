import { LitElement, html, nothing } from "lit";
import { FollowLog } from "../parts/conversation.js";
import { Ticking } from "../parts/ticking.js";
import { forget, recall, remember } from "../parts/memory.js";
import { CustomerLine } from "./customer-line.js";
import { lastSeq } from "../parts/lines.js";
import { canSpeak, saidByRepAfter } from "./customer-session.js";
import { chatStatus } from "./chat-status.js";
import { afterwards, speaking, ticket } from "./chat-views.js";
import { askNext, questionAsked } from "./start-form.js";
import "./support-chat.css";
import "./ticket.css";
import "./rating-form.css";

const OPEN = "evil.chat.open";
const DRAFT = "evil.chat.draft";
const SEEN = "evil.chat.seen";

/** The button that opens the chat, and the chat. `product` is the slug of the product looked at. */
class SupportChat extends LitElement {
  static properties = {
    product: {},
    open: { state: true },
    rated: { state: true },
  };

  #line = new CustomerLine();
  #phase = "idle";
  #unwatch;

  constructor() {
    super();
    this.open = recall(OPEN) ?? false;
    this.rated = false;
    new Ticking(this, () => this.#line.state.repAwayUntil !== null);
    new FollowLog(this);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unwatch = this.#line.watch(() => this.#moved());
    this.#line.resume();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatch();
  }

  render() {
    return html`
      <button type="button" class="button opener" aria-expanded=${this.open} aria-controls="support-chat" @click=${() => this.#show(true)}>
        Chat with support${this.#unread()}
      </button>
      <section id="support-chat" class="panel" role="dialog" aria-label="Support chat" ?hidden=${!this.open} @keydown=${this.#keyed}>
        ${this.#header()}
        <div class="body ${this.#line.state.phase}">
          ${this.#line.state.phase === "waiting" ? ticket(this.#line.state) : nothing}
          <div class="status" role="status" aria-atomic="false">${chatStatus(this.#line.state)}</div>
          ${this.#content(this.#line.state)}
        </div>
      </section>
    `;
  }

  // Counted from the last line that was on the screen, so that the next page counts on.
  #unread() {
    const { state } = this.#line;
    if (this.open) return nothing;
    const count = saidByRepAfter(state, recall(SEEN) ?? 0);
    return count > 0 ? html` <span class="unread">${count} <span class="visually-hidden">new</span></span>` : nothing;
  }

  #header() {
    return html`
      <header>
        <h2 tabindex="-1">Complaints dept.</h2>
        ${canSpeak(this.#line.state)
          ? html`<button type="button" class="end" ?disabled=${this.#line.state.link !== "live"} @click=${() => this.#line.end()}>
              End chat
            </button>`
          : nothing}
        <button type="button" class="close" aria-label="Hide" title="Hide" @click=${() => this.#show(false)}>×</button>
      </header>
    `;
  }

  #content(state) {
    if (state.phase === "idle" || state.phase === "starting") {
      return html`<start-form .busy=${state.phase === "starting"} @start=${this.#start}></start-form>`;
    }
    if (state.phase === "elsewhere") {
      return html`<button type="button" class="button" @click=${() => this.#line.resume()}>Continue here</button>`;
    }
    if (canSpeak(state)) return speaking(this.#line, DRAFT);
    if (state.phase !== "over") return nothing;
    return afterwards(this.#line, this.rated, {
      rate: (event) => this.#rate(event.detail),
      startOver: () => this.#line.startOver(),
    });
  }

  async #show(open) {
    this.open = open;
    remember(OPEN, open);
    this.#see();
    await this.updateComplete;
    if (open) this.#focusOn("start-form", "message-box", "h2");
    else this.#focusOn(".opener");
  }

  #keyed(event) {
    if (event.key === "Escape") this.#show(false);
  }

  #start({ detail: { name, question } }) {
    this.#line.start(name.trim(), question.trim() || undefined, this.product || undefined);
  }

  #rate({ stars, comment }) {
    this.rated = this.#line.rate(stars, comment);
  }

  async #moved() {
    const { phase, problem, leftover } = this.#line.state;
    const before = this.#phase;
    this.#phase = phase;
    if (problem) this.rated = false;
    this.#see();
    if (phase !== before) this.#entered(phase, leftover);
    const focused = this.contains(document.activeElement) && this.open;
    this.requestUpdate();
    await this.updateComplete;
    if (focused && phase !== before) this.#focusAfter(phase);
  }

  #see() {
    const { phase, lines } = this.#line.state;
    if (this.open && phase !== "resuming") remember(SEEN, lastSeq(lines));
  }

  #entered(phase, leftover) {
    this.rated = false;
    if (phase === "waiting" || phase === "open") questionAsked();
    if (phase !== "idle") return;
    askNext([leftover, recall(DRAFT)].filter(Boolean).join("\n"));
    forget(DRAFT);
  }

  // The control that had the focus is gone with its phase; a keyboard must not fall back to the page's top.
  #focusAfter(phase) {
    if (this.contains(document.activeElement) && document.activeElement.tagName === "TEXTAREA") return;
    if (phase === "waiting" || phase === "open") this.#focusOn("message-box", "h2");
    else if (phase === "idle") this.#focusOn("start-form");
    else if (phase !== "starting") this.#focusOn("h2");
  }

  #focusOn(...selectors) {
    for (const selector of selectors) {
      const element = this.querySelector(selector);
      if (element) return element.focus();
    }
  }
}

customElements.define("support-chat", SupportChat);
