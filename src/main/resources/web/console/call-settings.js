import { html, nothing } from "lit";
import { MESSAGES } from "./messages.js";

/** Whether the bell can be heard and the notices be seen, and how to see to it. */
export function callSettings({ bell, notice }) {
  const silent = bell.locked;
  return html`
    <div class="calls ${silent ? "silent" : ""}">
      ${silent ? html`<p>${MESSAGES.soundLocked}</p>` : nothing} ${bell.possible ? nothing : html`<p>${MESSAGES.noSound}</p>`}
      <button type="button" class="button quiet small" title=${MESSAGES.soundOn} ?disabled=${!bell.possible} @click=${() => bell.test()}>${MESSAGES.testSound}</button>
      ${notice.permission === "default"
        ? html`<button type="button" class="button quiet small" @click=${() => notice.ask()}>${MESSAGES.showNotices}</button>`
        : nothing}
      ${notice.permission === "denied" && globalThis.isSecureContext ? html`<p class="fine">${MESSAGES.noticesDenied}</p>` : nothing}
    </div>
  `;
}
