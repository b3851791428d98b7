import { html } from "lit";
import { timeOfDay } from "../parts/times.js";
import { WORDS, absence } from "./words.js";

const MINUTE_MS = 60_000;

/** Says for how many minutes the rep steps away; only between two sessions. */
export function absenceForm(line) {
  const { open, underWay, link, backAt } = line.state;
  const step = (event) => {
    event.preventDefault();
    const minutes = event.target.elements.minutes.valueAsNumber;
    if (!underWay) line.stepAway(minutes);
  };
  return html`
    <form class="absence" @submit=${step}>
      <label>${WORDS.backIn} <input name="minutes" type="number" min="1" max="120" step="1" value="10" required aria-label=${WORDS.minutesField} /> ${WORDS.minutes}</label>
      <button class="button quiet" ?disabled=${open !== null || link !== "live"} title=${open ? WORDS.endFirst : ""}>
        ${backAt ? WORDS.sayAnew : WORDS.stepAway}
      </button>
    </form>
  `;
}

/** Tells who has stepped away that they have. */
export function absenceNote(line) {
  const { backAt, underWay, link } = line.state;
  const minutes = Math.ceil((Date.parse(backAt) - Date.now()) / MINUTE_MS);
  return html`
    <section class="gone" aria-label=${WORDS.youAreAway}>
      <p class="motto">${WORDS.awayUntil} ${timeOfDay(backAt)}</p>
      <p>${absence(minutes)} ${WORDS.nothingRings}</p>
      <button type="button" class="button" aria-disabled=${underWay} ?disabled=${link !== "live"} @click=${() => line.comeBack()}>${WORDS.iAmBack}</button>
    </section>
  `;
}
