import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { AutoScroll } from "../common/auto-scroll.js";
import { nextFrame } from "./next-frame.js";
import { RenderTimer } from "../common/render-timer.js";
import { RepLine } from "./rep-line.js";
import { promptedSession } from "./rep-desk.js";
import { promptDialog } from "./prompt-dialog.js";
import { openSession } from "./open-session.js";
import { deskStatus } from "./desk-status.js";
import { absenceForm, absenceNote } from "./absence-form.js";
import { callSettings } from "./call-settings.js";
import { CannedReplies } from "./canned-replies.js";
import { DeskAlarm } from "./desk-alarm.js";
import { DeskKeys } from "./desk-keys.js";
import { shiftStrip } from "./shift-strip.js";
import { MESSAGES } from "./messages.js";
import "./end-dialog.js";
import "./keys-dialog.js";
import "./queue-list.js";
import "./replies-dialog.js";

/** The rep's console: the seat, the queue, and the one open session. */
class SupportConsole extends LitElement {
  #line = new RepLine();
  #alarm = new DeskAlarm(() => this.requestUpdate());
  #replies = new CannedReplies(() => this.requestUpdate());
  #keys = new DeskKeys({
    a: () => this.#prompted((session) => this.#line.attend(session)),
    d: () => this.#prompted((session) => this.#line.decline(session, "prompt")),
    n: () => this.#attendNext(),
    m: () => this.#focusOn("message-box"),
    e: () => this.#end(),
    b: () => this.#stepAwayOrBack(),
    "?": () => this.#open("keys-dialog"),
  });
  #unsubscribe;
  #unlock = () => this.#alarm.bell.unlock();

  constructor() {
    super();
    new RenderTimer(this, () => this.#line.state.phase === "seated");
    new AutoScroll(this);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unsubscribe = this.#line.subscribe(() => this.#moved());
    this.#keys.listen();
    // Any click or key will do for a browser to let the bell be heard.
    this.addEventListener("click", this.#unlock);
    this.addEventListener("keydown", this.#unlock);
    this.addEventListener("keydown", this.#leaveWriting);
    this.#replies.fetch();
    this.#line.sitDown();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#keys.stop();
    this.removeEventListener("click", this.#unlock);
    this.removeEventListener("keydown", this.#unlock);
    this.removeEventListener("keydown", this.#leaveWriting);
  }

  // Thousands may arrive between two frames of the screen: it is drawn once for all of them.
  async scheduleUpdate() {
    await nextFrame();
    super.scheduleUpdate();
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
        <p role="alert" lang="en">${message}</p>
        <button type="button" class="button quiet" @click=${() => this.#line.sitDown()}>${MESSAGES.tryAgain}</button>
      </div>
    `;
  }

  #desk(state, prompted) {
    return html`
      ${prompted ? keyed(prompted.session, promptDialog(prompted, this.#line)) : nothing}
      <div class="tools">
        ${shiftStrip(state)} ${callSettings(this.#alarm)}
        <div class="office-tools">
          <button type="button" class="button quiet small" @click=${() => this.#open("replies-dialog")}>${MESSAGES.editReplies}</button>
          <button type="button" class="button quiet small" aria-keyshortcuts="?" @click=${() => this.#open("keys-dialog")}>${MESSAGES.keys}</button>
        </div>
        ${absenceForm(this.#line)}
      </div>
      <div class="desk">
        <queue-list .line=${this.#line} .queue=${state.queue} .now=${Date.now()}></queue-list>
        <div class="served" tabindex="-1">${state.open ? keyed(state.open.session, openSession(this.#line, this.#replies, () => this.#end())) : state.backAt ? absenceNote(this.#line) : nobody(state)}</div>
      </div>
      <keys-dialog .keys=${this.#keys}></keys-dialog>
      <replies-dialog .replies=${this.#replies} .all=${this.#replies.all}></replies-dialog>
      <end-dialog @end=${() => this.#line.end()}></end-dialog>
    `;
  }

  async #moved() {
    this.#alarm.follow(this.#line.state);
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

  #prompted(act) {
    const asked = promptedSession(this.#line.state);
    return asked ? act(asked.session) : false;
  }

  #attendNext() {
    const { open, queue } = this.#line.state;
    return open || queue.length === 0 ? false : this.#line.attend(queue[0].session);
  }

  #end() {
    if (!this.#line.state.open) return false;
    return this.#line.hasDraft ? this.#open("end-dialog") : this.#line.end();
  }

  #stepAwayOrBack() {
    const { open, backAt } = this.#line.state;
    if (open) return false;
    return backAt ? this.#line.comeBack() : this.#focusOn(".absence input");
  }

  #open(dialog) {
    const found = this.querySelector(dialog);
    found?.show();
    return found !== null;
  }

  #focusOn(selector) {
    const found = this.querySelector(selector);
    found?.focus();
    return found !== null;
  }

  // Out of the message box, so that single keys work the desk again.
  #leaveWriting = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.target.localName !== "textarea") return;
    if (!event.target.closest("dialog")) this.querySelector(".served").focus();
  };

  #landmark() {
    return this.querySelector(".open, .prompt")?.className ?? "";
  }
}

function nobody({ waiting, link }) {
  if (link !== "live") return nothing;
  return html`
    <div class="idle">
      <p class="motto">${waiting === 0 ? MESSAGES.quiet : waiting === 1 ? MESSAGES.oneWants : MESSAGES.pick}</p>
      <p>${waiting > 1 ? MESSAGES.allThinkNext : MESSAGES.nobodyHelped}</p>
    </div>
  `;
}

customElements.define("support-console", SupportConsole);
