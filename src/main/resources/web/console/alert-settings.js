import { html, nothing } from "lit";
import { MESSAGES } from "./messages.js";

/** Whether ringtone and notifications reach the rep, and the buttons that see to it. */
export function alertSettings({ ringtone, notification }) {
  const silent = ringtone.locked;
  return html`
    <div class="calls ${silent ? "silent" : ""}">
      ${silent ? html`<p>${MESSAGES.soundLocked}</p>` : nothing} ${ringtone.possible ? nothing : html`<p>${MESSAGES.noSound}</p>`}
      <button type="button" class="button quiet small" title=${MESSAGES.soundOn} ?disabled=${!ringtone.possible} @click=${() => ringtone.test()}>${MESSAGES.testSound}</button>
      ${
        notification.permission === "default"
          ? html`<button type="button" class="button quiet small" @click=${() => notification.requestPermission()}>${MESSAGES.showNotices}</button>`
          : nothing
      }
      ${notification.permission === "denied" && globalThis.isSecureContext ? html`<p class="fine" title=${MESSAGES.noticesDenied}>${MESSAGES.noticesBlocked}</p>` : nothing}
    </div>
  `;
}
