import { html, nothing } from "lit";
import { duration } from "../common/time-format.js";
import { MESSAGES } from "./messages.js";

/** How the shift goes: figures as they were told, and the time at the desk as it passes. */
export function shiftStrip({ shift, waiting, backAt }, now = Date.now()) {
  if (!shift) return nothing;
  const since = backAt ? 0 : (now - shift.toldAt) / 1000;
  return html`
    <dl class="shift" aria-label=${MESSAGES.shift}>
      ${figure(MESSAGES.served, shift.served)} ${figure(MESSAGES.declined, shift.declined)} ${figure(MESSAGES.shiftWaiting, waiting)}
      ${figure(MESSAGES.medianWait, (shift.medianWait ?? null) === null ? "–" : duration(shift.medianWait))}
      ${figure(MESSAGES.atDesk, duration(shift.atDesk + since))}
    </dl>
  `;
}

function figure(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
