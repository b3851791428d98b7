import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { define } from "../common/define.js";
import { isComposing, leaveKeysToInputMethods } from "../common/input-method.js";
import { RenderTimer } from "../common/render-timer.js";
import { LANGUAGE, speak } from "../common/language.js";
import { isFlag } from "../common/shapes.js";
import { load, save } from "../common/storage.js";
import { surviveTranslation } from "../common/translated-text.js";
import { CustomerClient } from "./customer-client.js";
import { announceNew, markRead, unreadCount, unreadLines } from "./unread-lines.js";
import { canSpeak } from "./customer-state.js";
import { chatStatus, countsDown, isPlaced } from "./chat-status.js";
import { chatHeader } from "./chat-header.js";
import { activeChat, continueHere, endQuestion, opener, spokenBehindTheButton, ticket } from "./chat-views.js";
import { deskOrigin } from "./desk-origin.js";
import { endedActions, endedChat } from "./ended-chat.js";
import { focusAfter, focusOn } from "./focus.js";
import { FullScreen } from "./full-screen.js";
import { PageColours } from "./page-colours.js";
import { PageEvents } from "./page-events.js";
import { PagePresence } from "./page-presence.js";
import { adoptStylesheet } from "./stylesheet.js";
import { LeaveController } from "./leave-controller.js";
import { QueuePoller } from "./queue-poller.js";
import { isSoundOn, setSound } from "./sound.js";
import { TellMe } from "./tell-me.js";
import { clearComment } from "./rating-form.js";
import { phaseChanged } from "./start-form.js";
import { showUnreadInTitle } from "./unread-title.js";
import { VisibleArea } from "./visible-area.js";
import { loadForLines } from "./picture-script.js";
import { MESSAGES } from "./messages.js";

const OPEN = "evil.chat.open";
const DRAFT = "evil.chat.draft";

/** The button that opens the chat, and the chat, for any page. `docs/embedding.md` has its attributes, methods, events and colours. */
class SupportChat extends LitElement {
  static properties = {
    product: {},
    server: {},
    lang: {},
    name: {},
    question: {},
    launcher: {},
    side: {},
    theme: {},
    hideWhenAbsent: { type: Boolean, attribute: "hide-when-absent" },
    isOpen: { state: true },
    rated: { state: true },
    sound: { state: true },
    queueStatus: { state: true },
    styled: { state: true },
    unfolding: { state: true },
  };

  #client;
  #queuePoller;
  #pageEvents = new PageEvents(this);
  #leaving;
  #phase = null;
  #fullScreen = new FullScreen(this);
  #tellMe = new TellMe(() => this.requestUpdate());
  #unsubscribe;
  #focusedBefore = null;

  constructor() {
    super();
    this.isOpen = load(OPEN, isFlag) ?? false;
    this.rated = false;
    this.sound = isSoundOn();
    this.queueStatus = null;
    this.styled = false;
    this.unfolding = false;
    new VisibleArea(this);
    new RenderTimer(this, () => countsDown(this.#client.state));
    new PageColours(this);
    new PagePresence(this, {
      arrived: () => this.#arrive(),
      left: () => this.#leave(),
      hidden: () => this.#client.leave(),
      restored: () => this.#client.resume(),
      looked: () => this.#onChange(),
    });
  }

  /** Opens the chat, as its button does. */
  open() {
    return this.#show(true);
  }

  /** Hides the chat, as its button does, and ends nothing. */
  close() {
    return this.#show(false);
  }

  connectedCallback() {
    const desk = deskOrigin(this.server);
    this.#client ??= new CustomerClient(desk);
    this.#leaving ??= new LeaveController(this, this.#client, desk, DRAFT);
    this.#queuePoller ??= new QueuePoller(desk, (queueStatus) => (this.queueStatus = queueStatus));
    super.connectedCallback();
  }

  #arrive() {
    adoptStylesheet(this.renderRoot).then((isThere) => (this.styled = isThere));
    this.#unsubscribe = this.#client.subscribe(() => this.#onChange());
    this.#client.resume();
  }

  #leave() {
    this.#unsubscribe();
    this.#queuePoller.stop();
    this.#client.leave();
    showUnreadInTitle(0);
  }

  firstUpdated() {
    surviveTranslation(this.renderRoot);
    leaveKeysToInputMethods(this.renderRoot);
  }

  willUpdate(changed) {
    if (changed.has("lang")) speak(this.lang ?? "");
  }

  render() {
    if (!this.styled) return nothing;
    const { state } = this.#client;
    return keyed(
      LANGUAGE,
      html`
        <div class="apart ${this.theme ?? ""}" lang=${LANGUAGE} dir="ltr">
          <div class="widget ${this.side ?? ""}">${this.#hasOpener() ? opener(this.isOpen, this.#unreadCount() + this.#leaving.news, () => this.#show(!this.isOpen), this.#fullScreen.on) : nothing}${this.#panel(state)}</div>
        </div>
      `,
    );
  }

  #panel(state) {
    return html`
      <section id="support-chat" class="panel ${this.unfolding ? "unfolding" : ""}" role="dialog" aria-label=${MESSAGES.panel} aria-modal=${this.#fullScreen.on} ?hidden=${!this.isOpen} @keydown=${this.#onKeydown}>
        ${chatHeader(state, {
          sound: this.sound,
          toggleSound: () => this.#toggleSound(),
          end: () => this.renderRoot.querySelector("support-end-dialog").show(),
          hide: () => this.close(),
        })}
        <div class="body ${state.phase}">
          ${isPlaced(state) ? ticket(state) : nothing}
          <div class="status" role="status" aria-atomic="false">${chatStatus(state)}</div>
          ${this.#tellMe.view(state)} ${this.#content(state)}
        </div>
        ${endedActions(this.#client)}
      </section>
      ${endQuestion(this.#client)} ${spokenBehindTheButton(state, unreadLines(state), this.isOpen)}
    `;
  }

  updated() {
    loadForLines([...this.#client.state.lines, ...this.#client.unsent]);
    const count = this.#unreadCount();
    showUnreadInTitle(count);
    this.#pageEvents.tell(this.isOpen, this.#client.state.phase, count);
    if (this.#asksForQueue()) this.#queuePoller.start();
    else this.#queuePoller.stop();
  }

  #hasOpener() {
    if (this.launcher === "none") return false;
    return !this.hideWhenAbsent || this.#client.state.phase !== "idle" || (this.queueStatus?.repPresent ?? false);
  }

  #asksForQueue() {
    const isOfUse = this.isOpen || this.hideWhenAbsent;
    return isOfUse && this.isConnected && !document.hidden && this.#client.state.phase === "idle";
  }

  #isVisible() {
    return this.isOpen && !document.hidden;
  }

  #unreadCount() {
    return this.#isVisible() ? 0 : unreadCount(this.#client.state);
  }

  #content(state) {
    if (this.#leaving.left) return this.#leaving.left;
    if (state.phase === "idle" || state.phase === "starting") return this.#leaving.beginning(state, this.#start);
    if (state.phase === "elsewhere") return continueHere(this.#client);
    if (canSpeak(state)) return html`${activeChat(this.#client, DRAFT)} ${this.#leaving.instead()}`;
    if (state.phase !== "over") return nothing;
    return endedChat(this.#client, { draft: DRAFT, rated: this.rated, rate: (rating) => this.#rate(rating) });
  }

  async #show(open) {
    if (open) this.#focusedBefore = document.activeElement;
    this.isOpen = this.unfolding = open;
    save(OPEN, open);
    this.#markRead();
    await this.updateComplete;
    if (open) focusOn(this.renderRoot, "support-start-form", "support-message-box", "h2");
    else if (!focusOn(this.renderRoot, ".opener")) this.#focusedBefore?.focus();
  }

  #onKeydown(event) {
    this.#fullScreen.keepFocus(event);
    if (event.key === "Escape" && !isComposing(event)) this.close();
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
    if (problem || phase !== before) this.rated = false;
    if (stars || phase === "idle") clearComment();
    this.#markRead();
    announceNew(this.#client.state, before);
    this.#tellMe.update(this.#client.state, document.hidden);
    if (phase !== before) phaseChanged(phase, unsentText, DRAFT);
    const focused = this.renderRoot.activeElement && this.isOpen;
    this.requestUpdate();
    await this.updateComplete;
    if (focused && phase !== before) focusAfter(this.renderRoot, phase);
  }

  #markRead() {
    if (this.#isVisible()) markRead(this.#client.state);
  }
}

define("support-chat", SupportChat);
