import { LitElement, html, nothing, svg } from "lit";
import { isComposing } from "../common/input-method.js";
import { RenderTimer } from "../common/render-timer.js";
import { LANGUAGE } from "../common/language.js";
import { load, remove, save } from "../common/storage.js";
import { CustomerClient } from "./customer-client.js";
import { announceNew, markRead, unreadCount } from "./unread-lines.js";
import { canSpeak } from "./customer-state.js";
import { chatStatus, countsDown } from "./chat-status.js";
import { activeChat, endedChat, ticket } from "./chat-views.js";
import { adoptStylesheet } from "./stylesheet.js";
import { QueuePoller } from "./queue-poller.js";
import { isSoundOn, setSound } from "./sound.js";
import { clearComment } from "./rating-form.js";
import { addToNextQuestion, givenName, clearQuestion } from "./start-form.js";
import { saveText, transcriptName, transcriptText } from "./transcript-file.js";
import { showUnreadInTitle } from "./unread-title.js";
import { MESSAGES } from "./messages.js";

const OPEN = "evil.chat.open";
const DRAFT = "evil.chat.draft";

const BELL = svg`<path d="M10 2a5 5 0 0 0-5 5v4l-2 3h14l-2-3V7a5 5 0 0 0-5-5ZM8 16a2 2 0 0 0 4 0Z" />`;
const STRUCK = svg`<path class="struck" d="M2 2l16 16" />`;

/**
 * The button that opens the chat, and the chat, for any page. `server` is the origin of the desk, the page's own where
 * there is none; `product` is the slug of the product looked at.
 */
class SupportChat extends LitElement {
  static properties = {
    product: {},
    server: {},
    open: { state: true },
    rated: { state: true },
    sound: { state: true },
    queueStatus: { state: true },
    styled: { state: true },
  };

  #client;
  #queuePoller;
  #phase = null;
  #unsubscribe;
  #onVisibility = () => this.#onChange();

  constructor() {
    super();
    this.open = load(OPEN) ?? false;
    this.rated = false;
    this.sound = isSoundOn();
    this.queueStatus = null;
    this.styled = false;
    new RenderTimer(this, () => countsDown(this.#client.state));
  }

  connectedCallback() {
    const desk = new URL(this.server || location.origin, location.origin).origin;
    this.#client ??= new CustomerClient(desk);
    this.#queuePoller ??= new QueuePoller(desk, (queueStatus) => (this.queueStatus = queueStatus));
    super.connectedCallback();
    adoptStylesheet(this.renderRoot).then(() => (this.styled = true));
    document.addEventListener("visibilitychange", this.#onVisibility);
    this.#unsubscribe = this.#client.subscribe(() => this.#onChange());
    this.#client.resume();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#onVisibility);
    this.#unsubscribe();
    this.#queuePoller.stop();
    this.#client.leave();
    showUnreadInTitle(0);
  }

  render() {
    if (!this.styled) return nothing;
    const { state } = this.#client;
    return html`
      <div class="widget apart" lang=${LANGUAGE}>
        <button type="button" class="button opener" aria-expanded=${this.open} aria-controls="support-chat" @click=${() => this.#show(true)}>
          ${MESSAGES.open}${this.#unreadBadge()}
        </button>
        <section id="support-chat" class="panel" role="dialog" aria-label=${MESSAGES.panel} ?hidden=${!this.open} @keydown=${this.#onKeydown}>
          ${this.#header(state)}
          <div class="body ${state.phase}">
            ${state.phase === "waiting" ? ticket(state) : nothing}
            <div class="status" role="status" aria-atomic="false">${chatStatus(state)}</div>
            ${this.#content(state)}
          </div>
        </section>
      </div>
    `;
  }

  updated() {
    showUnreadInTitle(this.#unreadCount());
    if (this.#isVisible() && this.#client.state.phase === "idle") this.#queuePoller.start();
    else this.#queuePoller.stop();
  }

  #isVisible() {
    return this.open && !document.hidden;
  }

  #unreadCount() {
    return this.#isVisible() ? 0 : unreadCount(this.#client.state);
  }

  #unreadBadge() {
    const count = this.open ? 0 : this.#unreadCount();
    return count > 0
      ? html` <span class="unread">${count} <span class="visually-hidden">${MESSAGES.unread}</span></span>`
      : nothing;
  }

  #header(state) {
    return html`
      <header>
        <h2 tabindex="-1">${MESSAGES.title}</h2>
        <button type="button" class="sound" aria-label=${MESSAGES.sound} title=${MESSAGES.sound} aria-pressed=${this.sound} @click=${this.#toggleSound}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${BELL}${this.sound ? nothing : STRUCK}</svg>
        </button>
        ${
          canSpeak(state)
            ? html`<button type="button" class="end" ?disabled=${state.link !== "live"} @click=${() => this.#client.end()}>
              ${MESSAGES.end}
            </button>`
            : nothing
        }
        <button type="button" class="close" aria-label=${MESSAGES.hide} title=${MESSAGES.hide} @click=${() => this.#show(false)}>×</button>
      </header>
    `;
  }

  #content(state) {
    if (state.phase === "idle" || state.phase === "starting") {
      return html`<start-form .busy=${state.phase === "starting"} .queueStatus=${this.queueStatus} @start=${this.#start}></start-form>`;
    }
    if (state.phase === "elsewhere") {
      return html`<button type="button" class="button" @click=${() => this.#client.resume()}>${MESSAGES.here}</button>`;
    }
    if (canSpeak(state)) return activeChat(this.#client, DRAFT);
    if (state.phase !== "over") return nothing;
    return endedChat(this.#client, {
      unsentText: [...this.#client.unsent.map(({ text }) => text), load(DRAFT)?.trim()].filter(Boolean).join("\n"),
      rated: this.rated,
      rate: (event) => this.#rate(event.detail),
      save: () => saveText(transcriptText(state, givenName() || MESSAGES.you), transcriptName(state)),
      startOver: () => this.#client.startOver(),
    });
  }

  async #show(open) {
    this.open = open;
    save(OPEN, open);
    this.#markRead();
    await this.updateComplete;
    if (open) this.#focusOn("start-form", "message-box", "h2");
    else this.#focusOn(".opener");
  }

  #onKeydown(event) {
    if (event.key === "Escape" && !isComposing(event)) this.#show(false);
    // To the page around, what is typed here would seem typed at the page itself, which may have shortcuts.
    event.stopPropagation();
  }

  #toggleSound() {
    this.sound = !this.sound;
    setSound(this.sound);
  }

  #start({ detail: { name, question } }) {
    this.#client.start(name.trim(), question.trim() || undefined, this.product || undefined);
  }

  #rate({ stars, comment }) {
    this.rated = this.#client.rate(stars, comment);
  }

  async #onChange() {
    const { phase, problem, unsentText, stars } = this.#client.state;
    const before = this.#phase;
    this.#phase = phase;
    if (problem) this.rated = false;
    if (stars || phase === "idle") clearComment();
    this.#markRead();
    announceNew(this.#client.state, before);
    if (phase !== before) this.#phaseChanged(phase, unsentText);
    const focused = this.renderRoot.activeElement && this.open;
    this.requestUpdate();
    await this.updateComplete;
    if (focused && phase !== before) this.#focusFor(phase);
  }

  #markRead() {
    if (this.#isVisible()) markRead(this.#client.state);
  }

  #phaseChanged(phase, unsentText) {
    this.rated = false;
    if (phase === "waiting" || phase === "open") clearQuestion();
    if (phase !== "idle") return;
    addToNextQuestion([unsentText, load(DRAFT)].filter(Boolean).join("\n"));
    remove(DRAFT);
  }

  // The control that had the focus is gone with its phase; a keyboard must not fall back to the page's top.
  #focusFor(phase) {
    if (this.renderRoot.activeElement?.tagName === "TEXTAREA") return;
    if (phase === "waiting" || phase === "open") this.#focusOn("message-box", "h2");
    else if (phase === "idle") this.#focusOn("start-form");
    else if (phase !== "starting") this.#focusOn("h2");
  }

  #focusOn(...selectors) {
    for (const selector of selectors) {
      const element = this.renderRoot.querySelector(selector);
      if (element) return element.focus();
    }
  }
}

customElements.define("support-chat", SupportChat);
