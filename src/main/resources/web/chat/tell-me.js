import { html, nothing } from "lit";
import { PageNotification } from "../common/page-notification.js";
import { MESSAGES } from "./messages.js";

/** Tells a customer who looks elsewhere that they are next, and that the rep is with them, if they asked for it. */
export class TellMe {
  #notification;
  #stage = null;

  /** @param changed called when they have answered whether they may be told */
  constructor(changed) {
    this.#notification = new PageNotification("evil-chat", changed);
  }

  /** What they can ask for while they wait, or why they cannot. */
  view({ phase }) {
    if (phase !== "waiting") return nothing;
    const { isPossible, permission } = this.#notification;
    if (isPossible && permission === "default") {
      return html`
        <p class="tell-me">
          ${MESSAGES.tellMeWhen}
          <button type="button" class="link" @click=${() => this.#notification.requestPermission()}>${MESSAGES.tellMe}</button>
        </p>
      `;
    }
    return html`<p class="tell-me">${isPossible ? answered(permission) : MESSAGES.noNotices}</p>`;
  }

  /** @param hidden whether they look elsewhere */
  update(state, hidden) {
    const stage = stageOf(state);
    const isNew = stage !== this.#stage;
    this.#stage = stage;
    if (isNew || !hidden) this.#notification.close();
    if (isNew && hidden && stage) this.#notification.show(titleOf(stage), MESSAGES.panel);
  }
}

function answered(permission) {
  return permission === "granted" ? MESSAGES.noticesGranted : MESSAGES.noticesDenied;
}

function titleOf(stage) {
  return stage === "next" ? MESSAGES.youAreNext : MESSAGES.withRep;
}

function stageOf({ phase, position }) {
  if (phase === "open") return "attended";
  return phase === "waiting" && position === 1 ? "next" : null;
}
