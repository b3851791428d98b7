import { html, nothing } from "lit";
import { LOCALE } from "../common/language.js";
import { timeOfDay } from "../common/time-format.js";
import { withProduct } from "./catalogue.js";
import { beenHere, OUTCOME, MESSAGES } from "./messages.js";

const day = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });

/** The sessions that a customer's browser had before, with what the rep noted of them. */
export function previousSessions(earlier) {
  if (!earlier) return nothing;
  if (earlier.count === 0) return html`<p class="fine">${MESSAGES.firstTime}</p>`;
  return html`
    <div class="earlier">
      <p class="fine">${beenHere(earlier.count)}</p>
      <ul role="list" aria-label=${MESSAGES.earlier}>
        ${earlier.last.map(
          ({ session, openedAt, outcome, note }) => html`
            <li>
              <a href=${`/transcripts/${session}`} target="_blank" rel="noopener"
                ><time datetime=${openedAt}>${`${day.format(new Date(openedAt))}, ${timeOfDay(openedAt)}`}</time>: ${OUTCOME[outcome] ?? outcome}</a
              >
              ${note ? html`<p class="note" dir="auto">${note}</p>` : nothing}
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

/** What the customer was made to buy, in one line. */
export function orderSummary(orders) {
  if (!orders) return nothing;
  if (orders.length === 0) return html`<p class="fine">${MESSAGES.notOrdered}</p>`;
  return html`<p class="sold fine">${MESSAGES.soldTo} ${orders.map(withProduct).map(({ title, price }, i) => html`${i > 0 ? "; " : ""}<b>${title}</b> (${price})`)}</p>`;
}
