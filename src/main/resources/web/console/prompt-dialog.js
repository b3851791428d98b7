import { html, nothing } from "lit";
import { commandButton } from "./command-button.js";
import { orderSummary, previousSessions } from "./customer-history.js";
import { productName } from "./catalogue.js";
import { timeSince } from "../common/time-format.js";
import { MESSAGES } from "./messages.js";

/** The one session that waits for an answer now. Not modal: a rep may look around before deciding. */
export function promptDialog(customer, client) {
  const { session, name, text, product, openedAt } = customer;
  const { underWay, about } = client.state;
  const known = about?.session === session ? about : {};
  return html`
    <section class="prompt" role="dialog" aria-labelledby="prompt-title" aria-describedby="prompt-name prompt-question" tabindex="-1">
      <h2 id="prompt-title">${MESSAGES.request}</h2>
      <p class="from" id="prompt-name"><bdi>${name}</bdi></p>
      <p class="question" id="prompt-question" dir="auto">${text || MESSAGES.noQuestion}</p>
      <p class="fine">
        ${product ? html`${MESSAGES.lookingAt} <b>${productName(product)}</b>. ` : nothing}<span aria-hidden="true">${MESSAGES.waiting} ${timeSince(openedAt)}</span>
      </p>
      ${orderSummary(known.orders)} ${previousSessions(known.earlier)}
      <div class="actions">
        ${commandButton("attend", MESSAGES.accept, () => client.attend(session), { busy: underWay })}
        ${commandButton("decline", MESSAGES.decline, () => client.turnAway(customer, "prompt"), { busy: underWay, quiet: true })}
      </div>
    </section>
  `;
}
