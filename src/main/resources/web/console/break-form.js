import { html } from "lit";
import { serviceNow } from "../common/service-clock.js";
import { timeOfDay } from "../common/time-format.js";
import { MESSAGES, absence } from "./messages.js";

const MINUTE_MS = 60_000;

/** Where the rep says for how many minutes they step away; only between two sessions. */
export function breakForm(client) {
  const { open, underWay, link, away } = client.state;
  const step = (event) => {
    event.preventDefault();
    const minutes = event.target.elements.minutes.valueAsNumber;
    if (!underWay) client.stepAway(minutes);
  };
  return html`
    <form class="absence" @submit=${step}>
      <label>${MESSAGES.backIn} <input name="minutes" type="number" min="1" max="120" step="1" value="10" required aria-label=${MESSAGES.minutesField} /> ${MESSAGES.minutes}</label>
      <button class="button quiet" ?disabled=${open !== null || link !== "live"} title=${open ? MESSAGES.endFirst : ""}>
        ${away ? MESSAGES.sayAnew : MESSAGES.stepAway}
      </button>
    </form>
  `;
}

/** What a rep who has stepped away sees instead of a session. */
export function breakNote(client) {
  const { backAt, underWay, link } = client.state;
  const minutes = Math.ceil((Date.parse(backAt) - serviceNow()) / MINUTE_MS);
  return html`
    <section class="gone" aria-label=${MESSAGES.youAreAway}>
      <p class="motto">${backAt ? `${MESSAGES.awayUntil} ${timeOfDay(backAt)}` : MESSAGES.youAreAway}</p>
      <p>${backAt ? absence(minutes) : MESSAGES.rangUnanswered} ${MESSAGES.nothingRings}</p>
      <button type="button" class="button" aria-disabled=${underWay} ?disabled=${link !== "live"} @click=${() => client.comeBack()}>${MESSAGES.iAmBack}</button>
    </section>
  `;
}
