import { html, nothing } from "lit";
import { orderSummary, previousSessions } from "./customer-history.js";
import { productName } from "./catalogue.js";
import { languageName } from "./language-name.js";
import { serviceNow } from "../common/service-clock.js";
import { timeOfDay, timeSince } from "../common/time-format.js";
import { marksOf } from "./marks.js";
import { MARKS, MESSAGES } from "./messages.js";

/** What is known of somebody who waits, below their name. */
export function customerDetails(customer, { about }) {
  const { session, text, lang, product, openedAt } = customer;
  const { orders, earlier, lines } = about[session] ?? {};
  return html`
    <p class="question" dir="auto">${text || MESSAGES.noQuestion}</p>
    ${writtenSince(text, lines ?? [])}
    <p class="fine">
      ${product ? html`${MESSAGES.lookingAt} <b>${productName(product)}</b>. ` : nothing}${lang ? html`${MESSAGES.reads} ${languageName(lang)}. ` : nothing}<span aria-hidden="true">${MESSAGES.waiting} ${timeSince(openedAt)}</span>${marks(customer)}
    </p>
    <div class="history">${orderSummary(orders)} ${previousSessions(earlier)}</div>
  `;
}

/** What sets somebody who waits apart, in words. */
export function marks(customer, now = serviceNow()) {
  return marksOf(customer, now).map((mark) => html` <strong class="mark">${MARKS[mark]}</strong>`);
}

// The question is the first of the lines, if there is one.
function writtenSince(text, lines) {
  const since = lines.slice(text ? 1 : 0);
  if (since.length === 0) return nothing;
  return html`
    <div>
      <p class="fine">${MESSAGES.writtenSince}</p>
      <ul role="list" aria-label=${MESSAGES.writtenSince} class="since">
        ${since.map(({ text, at }) => html`<li><span dir="auto">${text}</span> <time class="fine" datetime=${at}>${timeOfDay(at)}</time></li>`)}
      </ul>
    </div>
  `;
}

/** Who is picked in the queue, before anything is done about them. */
export function customerCard(customer, client) {
  return html`
    <section class="card" aria-labelledby="card-name">
      <h2 id="card-name"><bdi translate="no">${customer.name}</bdi></h2>
      <div class="details" tabindex="0">${customerDetails(customer, client.state)}</div>
      ${pickActions(customer, client)}
    </section>
  `;
}

/** What can be done about who is picked; nobody is attended while a session is open. */
export function pickActions(customer, client) {
  const { open, underWay, link } = client.state;
  return html`
    <div class="actions">
      <button
        type="button"
        class="button"
        aria-disabled=${underWay}
        ?disabled=${open !== null || link !== "live"}
        title=${open ? MESSAGES.endFirst : ""}
        @click=${() => client.attend(customer.session)}
      >
        ${MESSAGES.attend}
      </button>
      <button type="button" class="button quiet" title=${MESSAGES.cancelHint} aria-disabled=${underWay} @click=${() => client.turnAway(customer, "queue")}>
        ${MESSAGES.cancel}
      </button>
    </div>
  `;
}
