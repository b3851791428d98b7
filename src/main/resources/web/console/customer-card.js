import { html, nothing } from "lit";
import { orderSummary, previousSessions } from "./customer-history.js";
import { productName } from "./catalogue.js";
import { timeSince } from "../common/time-format.js";
import { MESSAGES } from "./messages.js";

/** What is known of somebody who waits, below their name. */
export function customerDetails({ session, text, product, openedAt }, { about }) {
  const { orders, earlier } = about[session] ?? {};
  return html`
    <p class="question" dir="auto">${text || MESSAGES.noQuestion}</p>
    <p class="fine">
      ${product ? html`${MESSAGES.lookingAt} <b>${productName(product)}</b>. ` : nothing}<span aria-hidden="true">${MESSAGES.waiting} ${timeSince(openedAt)}</span>
    </p>
    <div class="history">${orderSummary(orders)} ${previousSessions(earlier)}</div>
  `;
}

/** Who is picked in the queue, before anything is done about them. */
export function customerCard(customer, client) {
  return html`
    <section class="card" aria-labelledby="card-name">
      <h2 id="card-name"><bdi>${customer.name}</bdi></h2>
      <div class="details" tabindex="0">${customerDetails(customer, client.state)}</div>
      ${pickActions(customer, client)}
    </section>
  `;
}

/** What can be done about who is picked; nobody is attended while a session is open. */
export function pickActions(customer, client) {
  const { open, underWay } = client.state;
  return html`
    <div class="actions">
      <button
        type="button"
        class="button"
        aria-disabled=${underWay}
        ?disabled=${open !== null}
        title=${open ? MESSAGES.endFirst : ""}
        @click=${() => client.attend(customer.session)}
      >
        ${MESSAGES.attend}
      </button>
      <button type="button" class="button quiet" aria-disabled=${underWay} @click=${() => client.turnAway(customer, "queue")}>
        ${MESSAGES.cancel}
      </button>
    </div>
  `;
}
