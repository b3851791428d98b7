import { html, nothing, svg } from "lit";
import { canSpeak } from "./customer-state.js";
import { MESSAGES } from "./messages.js";

const BELL = svg`<path d="M10 2a5 5 0 0 0-5 5v4l-2 3h14l-2-3V7a5 5 0 0 0-5-5ZM8 16a2 2 0 0 0 4 0Z" />`;
const STRUCK = svg`<path class="struck" d="M2 2l16 16" />`;

/** The head of the panel. What ends the chat stands apart from what only hides or silences it. */
export function chatHeader(state, { sound, toggleSound, end, hide }) {
  return html`
    <header>
      ${
        canSpeak(state)
          ? html`<button type="button" class="end" ?disabled=${state.link !== "live"} @click=${end}>${MESSAGES.end}</button>`
          : nothing
      }
      <h2 tabindex="-1">${MESSAGES.title}</h2>
      <button type="button" class="sound" aria-label=${MESSAGES.sound} title=${MESSAGES.sound} aria-pressed=${sound} @click=${toggleSound}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${BELL}${sound ? nothing : STRUCK}</svg>
      </button>
      <button type="button" class="close" aria-label=${MESSAGES.hide} title=${MESSAGES.hide} @click=${hide}>×</button>
    </header>
  `;
}
