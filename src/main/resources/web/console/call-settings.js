import { html, nothing } from "lit";
import { WORDS } from "./words.js";

/** Whether the bell can be heard and the notices be seen, and how to see to it. */
export function callSettings({ bell, notice }) {
  const silent = bell.locked;
  return html`
    <div class="calls ${silent ? "silent" : ""}">
      ${silent ? html`<p>${WORDS.soundLocked}</p>` : nothing} ${bell.possible ? nothing : html`<p>${WORDS.noSound}</p>`}
      <button type="button" class="button quiet small" title=${WORDS.soundOn} ?disabled=${!bell.possible} @click=${() => bell.test()}>${WORDS.testSound}</button>
      ${notice.permission === "default"
        ? html`<button type="button" class="button quiet small" @click=${() => notice.ask()}>${WORDS.showNotices}</button>`
        : nothing}
      ${notice.permission === "denied" && globalThis.isSecureContext ? html`<p class="fine">${WORDS.noticesDenied}</p>` : nothing}
    </div>
  `;
}
