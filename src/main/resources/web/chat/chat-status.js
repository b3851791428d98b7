import { html, nothing } from "lit";
import { secondsLeft, timeSince } from "../common/time-format.js";
import {
  MESSAGES,
  STANDSTILL,
  backIn,
  nextTry,
  place,
  rated,
  seconds,
  waitOf,
  wasTurnedAway,
  why,
} from "./messages.js";

/** What the customer is told of their chat besides its lines: each a calm sentence of its own. */
export function chatStatus(state) {
  return html`
    ${isPlaced(state) ? inQueue(state) : nothing}
    ${withRep(state) ? html`<p>${MESSAGES.withRep}</p>` : nothing}
    ${state.repAwayUntil ? repAway(state.repAwayUntil) : nothing}
    ${state.askedUntil ? asked(state.askedUntil) : nothing}
    ${state.phase === "over" ? over(state) : nothing}
    ${state.phase === "elsewhere" ? html`<p>${MESSAGES.elsewhere}</p>` : nothing}
    ${state.problem ? html`<p class="problem">${state.problem}</p>` : nothing} ${connectionNote(state)}
  `;
}

/** True while something in it counts seconds or minutes. */
export function countsDown({ phase, link, repAwayUntil, askedUntil, backAt, now }) {
  const waits = phase === "waiting" && (backAt !== null || now !== null);
  return repAwayUntil !== null || askedUntil !== null || waits || (link === "reconnecting" && phase !== "over");
}

/** True where the customer's place in the queue is known. */
export function isPlaced({ phase, position }) {
  return phase === "waiting" && position !== null;
}

function withRep({ phase, link, repAwayUntil }) {
  return phase === "open" && link === "live" && !repAwayUntil;
}

function inQueue({ position, wait, repPresent, backAt, now }) {
  return html`
    <p class="place">${place(position)}</p>
    ${backAt ? html`<p>${backIn(backAt)}</p>` : now ? standstill(now) : nothing}
    ${repPresent || backAt ? html`<p>${wait ? waitOf(wait) : MESSAGES.unknownWait}</p>` : html`<p>${MESSAGES.repGone}</p>`}
  `;
}

// For how long is not spoken either.
function standstill({ cause, since }) {
  const reason = STANDSTILL[cause];
  return reason
    ? html`<p>${reason}<span aria-hidden="true" translate="no"> (${timeSince(since)})</span>.</p>`
    : nothing;
}

function asked(until) {
  return html`<p>${MESSAGES.stillThere}<span aria-hidden="true" translate="no"> ${seconds(until)}</span></p>`;
}

// The seconds are not spoken: a countdown read aloud leaves no room for anything else.
function repAway(until) {
  return html`<p>${MESSAGES.repDropped}<span aria-hidden="true" translate="no">: ${seconds(until)}</span>.</p>`;
}

function over(state) {
  return html`
    <p class="ended">${MESSAGES.ended}</p>
    <p class="why" lang=${wasTurnedAway(state) ? "en" : nothing}>${why(state)}</p>
    ${state.stars ? html`<p>${rated(state.stars)}</p>` : nothing}
  `;
}

function connectionNote({ link, phase, retryAt }) {
  if (phase === "starting" && link !== "reconnecting") return html`<p class="line-state">${MESSAGES.connecting}</p>`;
  if (link !== "reconnecting" && phase !== "resuming") return nothing;
  return html`
    <p class="line-state">
      ${MESSAGES.reconnecting} ${MESSAGES.kept}${
        retryAt && secondsLeft(retryAt) > 0
          ? html`<span aria-hidden="true"> (${nextTry(secondsLeft(retryAt))})</span>`
          : nothing
      }
    </p>
  `;
}
