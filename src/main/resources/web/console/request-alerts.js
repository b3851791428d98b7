import { promptedSession } from "./rep-state.js";
import { RequestNotification } from "./request-notification.js";
import { Ringtone } from "./ringtone.js";
import { WaitingBadge } from "./waiting-badge.js";

/**
 * Tells a rep who looks elsewhere of a chat request: ringtone, notification, the number in title and icon. It follows
 * the state itself and not the page, which a tab in the background does not draw.
 */
export class RequestAlerts {
  #badge = new WaitingBadge();
  #session = null;
  ringtone;
  notification;

  /** @param changed called when what can be heard or shown has changed */
  constructor(changed) {
    this.ringtone = new Ringtone(changed);
    this.notification = new RequestNotification(changed);
  }

  update(state) {
    this.#badge.show(state.phase === "seated" ? state.waiting : 0);
    const request = unansweredRequest(state);
    if (request?.session === this.#session) return;
    this.#session = request?.session ?? null;
    this.ringtone.stop();
    this.notification.close();
    if (!request) return;
    this.ringtone.start();
    this.notification.show(request);
  }
}

// A command that is under way counts as an answer: the ringtone need not wait for the service to agree.
function unansweredRequest(state) {
  return state.link === "live" && !state.underWay ? promptedSession(state) : undefined;
}
