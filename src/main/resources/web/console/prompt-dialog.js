import { html, nothing } from "lit";
import { orderSummary, previousSessions } from "./customer-history.js";
import { productName } from "./catalogue.js";
import { timeSince } from "../common/time-format.js";
import { MESSAGES } from "./messages.js";

/** The one session that waits for an answer now. Not modal: a rep may look around before deciding. */
export function promptDialog({ session, name, text, product, openedAt }, client) {
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
        <button type="button" class="button" aria-disabled=${underWay} aria-keyshortcuts="a" @click=${() => client.attend(session)}>${MESSAGES.accept}</button>
        <button type="button" class="button quiet" aria-disabled=${underWay} aria-keyshortcuts="d" @click=${() => client.decline(session, "prompt")}>
          ${MESSAGES.decline}
        </button>
      </div>
    </section>
  `;
}
