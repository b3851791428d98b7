import { html, nothing } from "lit";
import { duration } from "../common/time-format.js";
import { MESSAGES } from "./messages.js";

/** How the shift goes: numbers as the service counted them, and the time at the desk as it passes. */
export function shiftStatistics({ shift, waiting, away, link }, now = performance.now()) {
  if (!shift) return nothing;
  const isLive = link === "live";
  const passed = away ? 0 : (now - shift.receivedAt) / 1000;
  return html`
    <dl class="shift" aria-label=${MESSAGES.shift}>
      ${entry(MESSAGES.served, shift.served)} ${entry(MESSAGES.declined, shift.declined)} ${entry(MESSAGES.shiftWaiting, isLive ? waiting : "–")}
      ${entry(MESSAGES.medianWait, (shift.medianWait ?? null) === null ? "–" : duration(shift.medianWait))}
      ${entry(MESSAGES.atDesk, isLive ? duration(shift.atDesk + passed) : "–")}
    </dl>
  `;
}

function entry(name, value) {
  return html`<div><dt>${name}</dt><dd translate="no">${value}</dd></div>`;
}
