import { html, nothing } from "lit";
import { MESSAGES, backIn, othersWait, waitOf } from "./messages.js";

/** What to expect before a chat is started: the board over the counter, blank while the desk has not answered. */
export function queueBoard(outlook) {
  return html`
    <div class="board ${outlook?.repPresent ? "manned" : ""}" role="group" aria-label=${MESSAGES.board}>
      <p class="count" aria-hidden="true"><b>${outlook?.waiting ?? "‒"}</b> <span>${MESSAGES.waiting}</span></p>
      <p class="outlook">${outlook ? expectation(outlook) : MESSAGES.asking}</p>
    </div>
  `;
}

function expectation(outlook) {
  const { repPresent, waiting, backAt } = outlook;
  return html`
    ${backAt ? backIn(backAt) : repPresent ? MESSAGES.present : MESSAGES.absent}
    ${waiting === 0 ? MESSAGES.nobodyWaits : othersWait(waiting)} ${waitBefore(outlook)}
  `;
}

// Nobody can say how long a wait is for a rep who is not there.
function waitBefore({ repPresent, waiting, wait, backAt }) {
  if (!repPresent && !backAt) return nothing;
  if (wait) return waitOf(wait);
  return waiting > 0 ? MESSAGES.unknownWait : nothing;
}
