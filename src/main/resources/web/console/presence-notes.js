import { html, nothing } from "lit";
import { serviceNow } from "../common/service-clock.js";
import { secondsUntil } from "../common/time-format.js";
import { MESSAGES } from "./messages.js";

const ASK_AFTER_MS = 120_000;

/** What the rep can do about a customer who says nothing: ask whether they are there, and see the seconds run. */
export function silenceNote(client, now = serviceNow()) {
  const { open, underWay, link } = client.state;
  if (open.askedUntil) {
    return html`<p class="away">${MESSAGES.askedIfThere}<span aria-hidden="true" translate="no">: ${secondsUntil(open.askedUntil, now)} s</span>.</p>`;
  }
  if (!isSilent(open, now)) return nothing;
  return html`
    <p class="away">
      <button type="button" class="button quiet small" aria-disabled=${underWay} ?disabled=${link !== "live"} @click=${() => client.ask()}>
        ${MESSAGES.ask}
      </button>
    </p>
  `;
}

/** Whether the last line is the rep's and has had no answer for as long as the desk wants to see. */
export function isSilent({ lines }, now) {
  const last = lines.at(-1);
  return last?.from === "rep" && now - Date.parse(last.at) >= ASK_AFTER_MS;
}

/** What is left of the console after the seat was given up, because it rang and nobody answered. */
export function unseatedNote(client) {
  return html`
    <section class="gone" aria-label=${MESSAGES.unseated}>
      <p class="motto">${MESSAGES.unseated}</p>
      <p>${MESSAGES.whyUnseated}</p>
      <button type="button" class="button" @click=${() => client.sitDown()}>${MESSAGES.sitDown}</button>
    </section>
  `;
}
