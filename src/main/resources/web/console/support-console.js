import { LitElement, html, nothing } from "lit";
import { isComposing, leaveKeysToInputMethods } from "../common/input-method.js";
import { nextFrame } from "./next-frame.js";
import { RenderTimer } from "../common/render-timer.js";
import { serviceNow } from "../common/service-clock.js";
import { surviveTranslation } from "../common/translated-text.js";
import { RepClient } from "./rep-client.js";
import { promptedSession } from "./rep-state.js";
import { consoleStatus } from "./console-status.js";
import { breakForm } from "./break-form.js";
import { alertSettings } from "./alert-settings.js";
import { CannedReplies } from "./canned-replies.js";
import { Topics } from "./topics.js";
import { DeskAlerts } from "./desk-alerts.js";
import { KeyboardShortcuts } from "./keyboard-shortcuts.js";
import { unseatedNote } from "./presence-notes.js";
import { Questions } from "./questions.js";
import { served } from "./served.js";
import { sessionPane } from "./session-pane.js";
import { shiftStatistics } from "./shift-statistics.js";
import { MESSAGES } from "./messages.js";
import "./end-dialog.js";
import "./keys-dialog.js";
import "./question-list.js";
import "./queue-list.js";
import "./replies-dialog.js";
import "./topics-dialog.js";

// What a person does who is there.
const TOUCHES = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart"];

/** The rep's console: the seat, the queue, and the one open session. */
class SupportConsole extends LitElement {
  // Which of tools, queue and questions is unfolded where they are folded: one, as there is no room for two.
  static properties = { unfolded: { state: true } };

  #client = new RepClient();
  #alerts = new DeskAlerts(() => this.requestUpdate());
  #replies = new CannedReplies(() => this.requestUpdate());
  #topics = new Topics(() => this.requestUpdate());
  #questions = new Questions(() => this.#questionsChanged());
  #shortcuts = new KeyboardShortcuts(
    () => this.#client.state,
    ({ action, session, place }) => this.#actions[action](session ?? place),
  );
  #wide = matchMedia("(min-width: 75rem)");
  #redraw = () => this.requestUpdate();
  #unsubscribe;
  #settle = () => this.#client.settle();
  #unlock = () => this.#alerts.ringtone.unlock();
  #touched = () => this.#client.touch();

  constructor() {
    super();
    this.unfolded = null;
    new RenderTimer(this, () => this.#client.state.phase === "seated");
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unsubscribe = this.#client.subscribe(() => this.#onChange());
    this.#shortcuts.listen();
    // Any click or key will do for a browser to let the ringtone be heard.
    this.addEventListener("click", this.#unlock);
    this.addEventListener("click", giveFocusBack);
    this.addEventListener("keydown", this.#unlock);
    this.addEventListener("keydown", this.#leaveWriting);
    window.addEventListener("pagehide", this.#settle);
    this.#wide.addEventListener("change", this.#redraw);
    for (const touch of TOUCHES) document.addEventListener(touch, this.#touched, { passive: true });
    // Topics are needed last.
    this.#replies.fetch().then(() => this.#topics.fetch());
    this.#questions.start();
    this.#client.sitDown();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#shortcuts.stop();
    this.#questions.stop();
    this.#wide.removeEventListener("change", this.#redraw);
    window.removeEventListener("pagehide", this.#settle);
    this.removeEventListener("click", this.#unlock);
    this.removeEventListener("click", giveFocusBack);
    this.removeEventListener("keydown", this.#unlock);
    this.removeEventListener("keydown", this.#leaveWriting);
    for (const touch of TOUCHES) document.removeEventListener(touch, this.#touched);
  }

  // Thousands may arrive between two frames of the screen: it is drawn once for all of them.
  async scheduleUpdate() {
    await nextFrame();
    super.scheduleUpdate();
  }

  firstUpdated() {
    surviveTranslation(this);
    leaveKeysToInputMethods(this);
  }

  render() {
    const { state } = this.#client;
    if (state.phase === "refused") return this.#refusal(state.refusal);
    if (state.phase === "unseated") return unseatedNote(this.#client);
    const prompted = state.link === "live" ? promptedSession(state) : undefined;
    const lost = state.open || state.last ? [] : this.#client.unsent;
    return html`
      <div class="status" role="status" aria-atomic="false">${consoleStatus(this.#client, this.#alerts, prompted, lost)}</div>
      ${state.phase === "seated" ? this.#desk(state) : nothing}
    `;
  }

  #refusal(message) {
    return html`
      <div class="refused">
        <p role="alert" lang="en">${message}</p>
        <button type="button" class="button quiet" @click=${() => this.#client.sitDown()}>${MESSAGES.tryAgain}</button>
      </div>
    `;
  }

  #desk(state) {
    return html`
      ${this.#tools(state)}
      <div class="desk">
        <queue-list
          ?unfolded=${this.unfolded === "queue"}
          .client=${this.#client}
          .alerts=${this.#alerts}
          .queue=${state.queue}
          .now=${serviceNow()}
          @unfold=${() => this.#unfold("queue")}
        ></queue-list>
        <question-list
          ?unfolded=${this.unfolded === "questions"}
          .questions=${this.#questions}
          .shown=${this.#questions.waiting}
          .replies=${this.#replies}
          .now=${serviceNow()}
          @unfold=${() => this.#unfold("questions")}
        ></question-list>
        <div class="served" tabindex="-1">
          ${served(this.#client, () => sessionPane(this.#client, this.#replies, { topics: this.#topics, end: (act) => this.#end(act), isWide: this.#wide.matches }))}
        </div>
      </div>
      <keys-dialog .shortcuts=${this.#shortcuts}></keys-dialog>
      <replies-dialog .list=${this.#replies} .all=${this.#replies.all}></replies-dialog>
      <topics-dialog .list=${this.#topics} .all=${this.#topics.all}></topics-dialog>
      <end-dialog .open=${state.open !== null} @close=${() => this.#focusBox()}></end-dialog>
    `;
  }

  #unfold(part) {
    this.unfolded = this.unfolded === part ? null : part;
  }

  #tools(state) {
    const unfolded = this.unfolded === "tools";
    return html`
      <div class="tools ${unfolded ? "unfolded" : ""}">
        <button type="button" class="button quiet small unfold" aria-label=${MESSAGES.tools} aria-expanded=${unfolded} @click=${() => this.#unfold("tools")}>${MESSAGES.tools}</button>
        ${shiftStatistics(state)} ${alertSettings(this.#alerts)}
        <div class="office-tools">
          <button type="button" class="button quiet small" @click=${() => this.#open("replies-dialog")}>${MESSAGES.editReplies}</button>
          <button type="button" class="button quiet small" @click=${() => this.#open("topics-dialog")}>${MESSAGES.editTopics}</button>
          <button type="button" class="button quiet small" @click=${() => this.#open("keys-dialog")}>${MESSAGES.keys}</button>
          <a href="/transcripts" target="_blank" rel="noopener">${MESSAGES.transcripts}</a>
        </div>
        ${breakForm(this.#client)}
      </div>
    `;
  }

  #questionsChanged() {
    this.#alerts.questions = this.#questions.count;
    this.requestUpdate();
  }

  async #onChange() {
    this.#alerts.update(this.#client.state);
    const before = this.#landmark();
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    this.requestUpdate();
    await this.updateComplete;
    await this.querySelector("queue-list")?.updateComplete;
    if (this.#landmark() !== before || (focused && !focused.isConnected)) this.#refocus();
  }

  // What was answered takes its buttons along; the focus goes on to what there is to do next, and is never taken from a
  // rep who is in the middle of something that is still there. It never goes to a button: a key under way would press it.
  #refocus() {
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement.matches(":disabled, .served")) return;
    const { open, last } = this.#client.state;
    const next = open ? "support-message-box" : last ? ".served" : ".prompt";
    (this.querySelector(next) ?? this.querySelector(".served"))?.focus();
  }

  #focusBox() {
    this.querySelector("support-message-box")?.focus();
  }

  #actions = {
    attend: (session) => this.#client.attend(session),
    decline: () => this.#client.turnAway(promptedSession(this.#client.state), "prompt"),
    end: () => this.#end(() => this.#client.end()),
    comeBack: () => this.#client.comeBack(),
    write: () => this.#focusBox(),
    chooseBreak: () => this.querySelector(".absence input")?.focus(),
    chooseTopic: (place) => this.querySelector("topic-picker")?.choose(place),
    showKeys: () => this.#open("keys-dialog"),
  };

  #end(act) {
    if (this.#client.hasDraft) this.querySelector("end-dialog").show(act);
    else act();
  }

  #open(dialog) {
    this.querySelector(dialog)?.show();
  }

  // Out of the message box, for who works with the keyboard alone.
  #leaveWriting = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || isComposing(event) || event.target.localName !== "textarea")
      return;
    if (!event.target.closest("dialog")) this.querySelector(".served").focus();
  };

  #landmark() {
    return Array.from(this.querySelectorAll(".open, .prompt"), ({ className }) => className).join();
  }
}

// A button that was clicked does not keep the focus: a key that is typed next must not press it again.
function giveFocusBack({ detail, target }) {
  const isByPointer = detail > 0;
  if (isByPointer && !target.closest("dialog")) target.closest("button")?.blur();
}

customElements.define("support-console", SupportConsole);
