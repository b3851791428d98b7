import { promptedSession } from "./rep-desk.js";
import { DeskBell } from "./desk-bell.js";
import { DeskNotice } from "./desk-notice.js";
import { WaitingBadge } from "./waiting-badge.js";

/**
 * All that calls a rep who looks elsewhere: bell, notice, title and icon. It follows the desk itself
 * and not the page, which a tab in the background does not draw.
 */
export class DeskAlarm {
  #badge = new WaitingBadge();
  #about = null;
  bell;
  notice;

  /** @param changed called when what can be heard or shown has changed */
  constructor(changed) {
    this.bell = new DeskBell(changed);
    this.notice = new DeskNotice(changed);
  }

  follow(state) {
    this.#badge.show(state.phase === "seated" ? state.waiting : 0);
    const asked = unanswered(state);
    if (asked?.session === this.#about) return;
    this.#about = asked?.session ?? null;
    this.bell.hush();
    this.notice.withdraw();
    if (!asked) return;
    this.bell.ring();
    this.notice.show(asked);
  }
}

// An answer that is under way counts: the bell need not wait for the service to agree.
function unanswered(state) {
  return state.link === "live" && !state.underWay ? promptedSession(state) : undefined;
}
