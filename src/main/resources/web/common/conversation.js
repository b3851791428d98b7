import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { timeOfDay } from "./time-format.js";
import { MESSAGES } from "./messages.js";

const SENT = html`<span class="sent">${MESSAGES.sent}</span>`;
const SENDING = html`<span class="sending">${MESSAGES.sending}</span>`;

/**
 * The log of what was said and what is still being sent, each line in a state of its own.
 *
 * @param me `customer` or `rep`: whose own lines these are
 * @param them what the other side is called
 * @param tryAgain takes the id of a failed line
 */
export function conversation({ lines, unsent, me, them, typing, tryAgain }) {
  const said = new Set(lines.map(({ id }) => id));
  const entries = [
    ...lines.map((line) => ({ ...line, mine: line.from === me, key: (line.from === me && line.id) || line.seq })),
    ...unsent.filter(({ id }) => !said.has(id)).map((line) => ({ ...line, mine: true, key: line.id })),
  ];
  return html`
    <div class="conversation" role="log" aria-label=${MESSAGES.conversation} aria-relevant="additions" tabindex="0">
      <ol role="list">
        ${repeat(
          entries,
          ({ key }) => key,
          (entry) => lineOf(entry, them, tryAgain),
        )}
      </ol>
    </div>
    <p class="typing" ?hidden=${!typing}>${typing ? html`<bdi>${them}</bdi> ${MESSAGES.isTyping}<i></i><i></i><i></i>` : nothing}</p>
  `;
}

function lineOf({ mine, text, at, state, reason, id }, them, tryAgain) {
  const failed = state === "failed";
  return html`
    <li class="line ${mine ? "mine" : "theirs"} ${failed ? "is-failed" : ""}">
      <span class="who">${mine ? MESSAGES.you : html`<bdi>${them}</bdi>`}</span>
      <p class="text" dir="auto">${text}</p>
      <span class="state">
        ${at ? html`<time datetime=${at}>${timeOfDay(at)}</time>` : nothing}
        ${failed ? failure(reason, () => tryAgain?.(id), Boolean(tryAgain)) : mine ? (at ? SENT : SENDING) : nothing}
      </span>
    </li>
  `;
}

function failure(reason, again, possible) {
  return html`
    <span class="failed">${MESSAGES.notSent}: ${reason}</span>
    ${possible ? html`<button type="button" class="link" @click=${again}>${MESSAGES.tryAgain}</button>` : nothing}
  `;
}
