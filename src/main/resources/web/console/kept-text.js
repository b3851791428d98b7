import { html, nothing } from "lit";
import { MESSAGES } from "./messages.js";

/** What was written to a session and not sent, once that is no longer shown: to be copied, or to be written on. */
export function keptText({ session, name, text }, client) {
  const action = (label, act) => html`<button type="button" class="button quiet small" @click=${act}>${label}</button>`;
  const drop = () => client.dropText(session);
  const putBack = () => {
    document.querySelector("support-message-box").add(text);
    drop();
  };
  return html`
    <div class="kept">
      <p class="fine">${MESSAGES.unsentKept} <bdi translate="no">${name}</bdi></p>
      <p class="text" dir="auto" tabindex="0">${text}</p>
      ${navigator.clipboard ? action(MESSAGES.copy, () => navigator.clipboard.writeText(text)) : nothing}
      ${client.state.open ? action(MESSAGES.putBack, putBack) : nothing} ${action(MESSAGES.discard, drop)}
    </div>
  `;
}
