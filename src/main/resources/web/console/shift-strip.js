import { html, nothing } from "lit";
import { WORDS } from "./words.js";

/** How the shift goes: figures as they were told, and the time at the desk as it passes. */
export function shiftStrip({ shift, waiting, backAt }, now = Date.now()) {
  if (!shift) return nothing;
  const since = backAt ? 0 : (now - shift.toldAt) / 1000;
  return html`
    <dl class="shift" aria-label=${WORDS.shift}>
      ${figure(WORDS.served, shift.served)} ${figure(WORDS.declined, shift.declined)} ${figure(WORDS.shiftWaiting, waiting)}
      ${figure(WORDS.medianWait, (shift.medianWait ?? null) === null ? "–" : duration(shift.medianWait))}
      ${figure(WORDS.atDesk, duration(shift.atDesk + since))}
    </dl>
  `;
}

function figure(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function duration(seconds) {
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
