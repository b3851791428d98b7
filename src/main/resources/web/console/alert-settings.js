import { html, nothing } from "lit";
import { MESSAGES } from "./messages.js";

/** How loud the bell is, and the buttons that see to it that bell and notifications reach the rep. */
export function alertSettings(alerts) {
  const { ringtone, notification } = alerts;
  const muteLabel = alerts.isMuted ? MESSAGES.unmute : MESSAGES.mute;
  return html`
    <div class="calls">
      <button type="button" class="button small ${alerts.isMuted ? "" : "quiet"}" @click=${() => (alerts.isMuted = !alerts.isMuted)}>${muteLabel}</button>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        aria-label=${MESSAGES.volume}
        title=${MESSAGES.volume}
        .value=${String(ringtone.volume)}
        @input=${({ target }) => (ringtone.volume = target.valueAsNumber)}
      />
      <button type="button" class="button quiet small" title=${MESSAGES.soundOn} ?disabled=${!ringtone.possible} @click=${() => ringtone.test()}>${MESSAGES.testSound}</button>
      ${notification.permission === "denied" && notification.isPossible ? html`<p class="blocked fine" title=${MESSAGES.noticesDenied}>${MESSAGES.noticesBlocked}</p>` : nothing}
    </div>
  `;
}

/** Why the rep may miss a call, and what they can do about it. */
export function alertNotes({ isMuted, ringtone, notification }) {
  return html`
    ${ringtone.possible ? nothing : html`<p>${MESSAGES.noSound}</p>`}
    ${isMuted ? html`<p class="line-state">${MESSAGES.bellMuted}</p>` : nothing}
    ${ringtone.locked && !isMuted ? html`<p>${MESSAGES.soundLocked}</p>` : nothing}
    ${
      notification.permission === "default"
        ? html`<button type="button" class="button quiet small" @click=${() => notification.requestPermission()}>${MESSAGES.showNotices}</button>`
        : nothing
    }
  `;
}
