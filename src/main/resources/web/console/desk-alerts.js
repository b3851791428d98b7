import { PageNotification } from "../common/page-notification.js";
import { prefer, preference } from "../common/preferences.js";
import { callOf, lastFromCustomer } from "./calls.js";
import { MESSAGES, waits, wrote } from "./messages.js";
import { Ringtone } from "./ringtone.js";
import { TitleBadge } from "./title-badge.js";

const MUTED = "evil.rep.muted";
const PAUSE_MS = 60_000;

/**
 * Tells a rep who looks elsewhere of who waits, and of what the customer says: bell, notification, title and icon. It
 * follows the state itself and not the page, which a tab in the background does not draw.
 */
export class DeskAlerts {
  #badge = new TitleBadge();
  #changed;
  #state = null;
  #called = null;
  #heard = {};
  #isUnread = false;
  #questions = 0;
  #pauseTimer = null;
  #lineNotice;
  ringtone;
  notification;

  /** @param changed called when what can be heard or shown has changed */
  constructor(changed) {
    this.#changed = changed;
    this.ringtone = new Ringtone(changed);
    this.notification = new PageNotification("request", changed);
    this.#lineNotice = new PageNotification("line", changed);
    document.addEventListener("visibilitychange", () => this.#seen());
  }

  get isMuted() {
    return preference(MUTED, false);
  }

  set isMuted(muted) {
    prefer(MUTED, muted);
    this.#ring();
    this.#changed();
  }

  /** How many questions that were left wait for an answer; they are counted in the title while nobody waits. */
  set questions(count) {
    this.#questions = count;
    this.#showBadge();
  }

  /** Whether somebody calls, be it heard or not. */
  get isCalled() {
    return this.#called !== null;
  }

  get isPaused() {
    return this.#pauseTimer !== null;
  }

  /** Silences the bell for a minute, or lets it be heard again. */
  togglePause() {
    if (this.isPaused) this.#endPause();
    else this.#pauseTimer = setTimeout(() => this.#endPause(), PAUSE_MS);
    this.#ring();
    this.#changed();
  }

  update(state) {
    this.#state = state;
    const before = this.#called;
    this.#called = callOf(state);
    if (!this.#called && this.isPaused) this.#endPause();
    this.#ring();
    if (keyOf(this.#called) !== keyOf(before)) this.#notify(this.#called);
    this.#hear(state);
    this.#showBadge();
  }

  #endPause() {
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = null;
    this.#ring();
    this.#changed();
  }

  #ring() {
    if (this.#called && !this.isMuted && !this.isPaused) this.ringtone.start();
    else this.ringtone.stop();
  }

  #notify(call) {
    this.notification.close();
    if (!call) return;
    const { customer, waiting } = call;
    if (customer) this.notification.show(MESSAGES.request, customer.name, customer.text);
    else this.notification.show(MESSAGES.request, waits(waiting));
  }

  // A line of the open session that came while nobody could see it. What was there when it was opened is not new.
  #hear(state) {
    const { session, name } = state.open ?? {};
    const line = lastFromCustomer(state);
    const isNew = session === this.#heard.session && line?.seq > (this.#heard.seq ?? 0);
    this.#heard = { session, seq: line?.seq };
    if (!isNew || !document.hidden) return;
    this.#isUnread = true;
    if (!this.isMuted) this.ringtone.chirp();
    this.#lineNotice.close();
    this.#lineNotice.show(wrote(name), line.text);
  }

  #seen() {
    if (document.hidden) return;
    this.#isUnread = false;
    this.#lineNotice.close();
    this.#showBadge();
  }

  #showBadge() {
    const { phase, link, waiting } = this.#state ?? {};
    const isThere = phase === "seated" && link === "live";
    this.#badge.show(isThere ? waiting || this.#questions : 0, this.#isUnread);
  }
}

function keyOf(call) {
  return call && (call.customer?.session ?? "several");
}
