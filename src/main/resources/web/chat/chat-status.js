import { html, nothing } from "lit";
import { range, secondsUntil, timeOfDay } from "../parts/times.js";
import { why } from "./words.js";

/** What the customer is told of their chat besides its lines: each a calm sentence of its own. */
export function chatStatus(state) {
  return html`
    ${state.phase === "waiting" ? inQueue(state) : nothing}
    ${withRep(state) ? html`<p>The rep is with you. Keep it short.</p>` : nothing}
    ${state.repAwayUntil ? repAway(state.repAwayUntil) : nothing}
    ${state.phase === "over" ? over(state) : nothing}
    ${state.phase === "elsewhere" ? html`<p>This chat continues in another window.</p>` : nothing}
    ${state.problem ? html`<p class="problem">${state.problem}</p>` : nothing} ${line(state)}
  `;
}

function withRep({ phase, link, repAwayUntil }) {
  return phase === "open" && link === "live" && !repAwayUntil;
}

function inQueue({ position, wait, repPresent, backAt }) {
  return html`
    <p class="place">${`You are number ${position} in the queue`}</p>
    ${wait ? html`<p>${`The wait is ${range(wait)}, if today is like other days.`}</p>` : nothing}
    ${wait ? nothing : html`<p>Too little is known to say how long that takes.</p>`}
    ${repPresent ? nothing : html`<p>The rep is not at the desk right now. Your place is kept.</p>`}
    ${backAt ? html`<p>${`The rep has stepped away and means to be back at ${timeOfDay(backAt)}. Your place is kept.`}</p>` : nothing}
  `;
}

// The seconds are not spoken: a countdown read aloud leaves no room for anything else.
function repAway(until) {
  return html`
    <p>
      The rep's line dropped. We give them a moment to come back<span aria-hidden="true">: ${secondsUntil(until)} s</span>.
    </p>
  `;
}

function over(state) {
  return html`
    <p class="ended">This chat has ended</p>
    <p class="why">${why(state)}</p>
    ${state.stars ? html`<p>${`You gave it ${state.stars} of 5. Noted, and filed.`}</p>` : nothing}
  `;
}

function line({ link, phase }) {
  if (phase === "starting") return html`<p class="line-state">${link === "reconnecting" ? "Reconnecting…" : "Connecting…"}</p>`;
  if (link === "reconnecting" || phase === "resuming") {
    return html`<p class="line-state">Reconnecting… What you write is kept.</p>`;
  }
  return nothing;
}
