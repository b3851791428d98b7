import { html, nothing } from "lit";
import { conversation } from "../common/conversation.js";
import { productName, withProduct } from "./catalogue.js";
import { secondsUntil, timeOfDay, timeSince } from "../common/time-format.js";
import { previousSessions } from "./customer-history.js";
import { MESSAGES } from "./messages.js";
import "../common/message-box.js";
import "./reply-picker.js";

/**
 * The session being served: its lines, the box to write in, and what is known of its customer.
 *
 * @param end ends it, or asks first
 */
export function openSession(client, replies, end) {
  const { open, underWay, link, about } = client.state;
  return html`
    <section class="open" aria-label=${`${MESSAGES.chatWith} ${open.name}`}>
      <header>
        <h2>${MESSAGES.chatWith} <bdi>${open.name}</bdi></h2>
        <p class="fine">${open.product ? html`${productName(open.product)}, ` : nothing}${timeSince(open.at)}</p>
        <button
          type="button"
          class="button quiet"
          aria-disabled=${underWay}
          ?disabled=${link !== "live"}
          aria-keyshortcuts="e"
          @click=${end}
        >
          ${MESSAGES.endSession}
        </button>
      </header>
      <div class="talk">
        ${conversation({
          lines: open.lines,
          unsent: client.unsent,
          me: "rep",
          them: open.name,
          typing: open.typing,
          tryAgain: (id) => client.tryAgain(id),
        })}
        ${open.awayUntil ? away(open) : nothing}
        <div class="writing">
          <reply-picker .replies=${replies}></reply-picker>
          <message-box
            draft=${client.draft}
            hint=${MESSAGES.slashHint}
            @say=${(event) => client.say(event.detail)}
            @typing=${() => client.typing()}
          ></message-box>
        </div>
      </div>
      <div class="customer">
        ${forcedOrders(open.orders)} ${about?.session === open.session ? previousSessions(about.earlier) : nothing}
      </div>
    </section>
  `;
}

function away({ name, awayUntil }) {
  return html`
    <p class="away">
      ${MESSAGES.droppedBefore}<bdi>${name}</bdi>${MESSAGES.droppedAfter}<span aria-hidden="true">: ${secondsUntil(awayUntil)} s</span>.
    </p>
  `;
}

function forcedOrders(orders) {
  return html`
    <section class="orders" aria-labelledby="orders-title">
      <h3 id="orders-title">${MESSAGES.orders}</h3>
      <ul role="list" aria-labelledby="orders-title">
        ${orders.map(withProduct).map(
          ({ title, price, at }) => html`
            <li><b>${title}</b> <span>${price}</span> <time datetime=${at}>${timeOfDay(at)}</time></li>
          `,
        )}
      </ul>
      ${orders.length === 0 ? html`<p class="fine">${MESSAGES.noOrders}</p>` : nothing}
    </section>
  `;
}
