import { html, nothing } from "lit";
import { commandButton } from "./command-button.js";
import { productName, withProduct } from "./catalogue.js";
import { secondsUntil, timeOfDay, timeSince } from "../common/time-format.js";
import { previousSessions } from "./customer-history.js";
import { silenceNote } from "./presence-notes.js";
import { pictureSource } from "./seat.js";
import { sessionNote } from "./session-note.js";
import { HOW, MESSAGES } from "./messages.js";
import "../common/conversation-log.js";
import "../common/message-box.js";
import "./reply-picker.js";
import "./topic-picker.js";

/**
 * The session being served: its lines, the box to write in, and what is known of its customer. Once it is over it stays
 * as it was, with what was being written, until the rep is done with it.
 *
 * @param topics what it may have been about
 * @param end ends it by the act that it is given, or asks first
 * @param isWide whether there is room for the customer beside the conversation
 */
export function sessionPane(client, replies, { topics, end, isWide }) {
  const { open, last, about } = client.state;
  const shown = open ?? last;
  return html`
    <section class="open ${open ? "" : "over"}" aria-label=${`${MESSAGES.chatWith} ${shown.name}`}>
      <header>
        <h2 title=${shown.name}>${MESSAGES.chatWith} <bdi translate="no">${shown.name}</bdi></h2>
        <p class="fine">${shown.product ? html`${productName(shown.product)}, ` : nothing}${timeSince(shown.at)}</p>
        ${open ? endActions(client, end) : nothing}
      </header>
      <details class="customer" ?open=${isWide}>
        <summary>${MESSAGES.aboutThem}</summary>
        ${forcedOrders(shown.orders)} ${previousSessions(about[shown.session]?.earlier)} ${sessionNote(client.filing, shown)}
      </details>
      <div class="talk">
        ${open ? nothing : html`${overBar(client)} ${topicPicker(client, topics)}`}
        <support-conversation-log
          .lines=${shown.lines}
          .unsent=${client.unsent}
          .pictureSource=${pictureSource()}
          me="rep"
          them=${shown.name}
          .seen=${shown.seen}
          ?typing=${shown.typing}
          ?resendable=${open !== null}
          @again=${({ detail: id }) => client.tryAgain(id)}
          @saw=${({ detail: seq }) => client.saw(seq)}
        ></support-conversation-log>
        ${shown.awayUntil ? away(shown) : nothing} ${open ? silenceNote(client) : nothing}
        <div class="writing">
          <reply-picker .replies=${replies} .session=${shown}></reply-picker>
          <support-message-box
            draft=${client.draftOf(shown.session)}
            hint=${MESSAGES.slashHint}
            ?over=${!open}
            @say=${(event) => client.say(shown.session, event.detail) || event.preventDefault()}
            @typing=${() => client.typing()}
            @input=${({ target }) => client.writeUnsent(target.value)}
          ></support-message-box>
        </div>
      </div>
    </section>
  `;
}

function endActions(client, end) {
  const { underWay, link } = client.state;
  const disabled = link !== "live";
  // The second click of two is not meant for the next customer.
  const endAndNext = ({ detail: clicks }) => clicks < 2 && end(() => client.endAndNext());
  return html`
    ${commandButton("end", MESSAGES.endSession, () => end(() => client.end()), { quiet: true, busy: underWay, disabled })}
    <button type="button" class="button quiet" aria-disabled=${underWay} ?disabled=${disabled} @click=${endAndNext}>${MESSAGES.endAndNext}</button>
  `;
}

// Away from where `End session` and `Send` were: a click that was meant for those must not reach the next customer.
function overBar(client) {
  const { last, queue, underWay, link } = client.state;
  return html`
    <div class="over-bar">
      <p>${MESSAGES.over} ${HOW[last.outcome] ?? ""}</p>
      <a href=${`/transcripts/${last.session}`} target="_blank" rel="noopener">${MESSAGES.transcript}</a>
      <button type="button" class="button quiet small" @click=${() => client.done()}>${MESSAGES.done}</button>
      <button
        type="button"
        class="button small"
        aria-disabled=${underWay}
        ?disabled=${queue.length === 0 || link !== "live"}
        title=${queue.length === 0 ? MESSAGES.noneWaits : ""}
        @click=${() => client.attendNext()}
      >
        ${MESSAGES.next}
      </button>
    </div>
  `;
}

function topicPicker({ state: { last, link }, filing }, topics) {
  return html`
    <topic-picker
      .topics=${topics.all}
      .lines=${last.lines}
      .chosen=${last.topic}
      ?disabled=${link !== "live"}
      @choose=${({ detail: topic }) => filing.chooseTopic(last.session, topic)}
    ></topic-picker>
  `;
}

function away({ name, awayUntil }) {
  return html`
    <p class="away">
      ${MESSAGES.droppedBefore}<bdi translate="no">${name}</bdi>${MESSAGES.droppedAfter}<span aria-hidden="true" translate="no">: ${secondsUntil(awayUntil)} s</span>.
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
