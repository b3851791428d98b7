import { html, nothing } from "lit";
import { MESSAGES, backIn, othersWait, waitOf } from "./messages.js";

/** What to expect before a chat is started; without a count while the desk has not answered. */
export function queueStatusView(status) {
  return html`
    <div class="board ${status?.repPresent ? "manned" : ""}" role="group" aria-label=${MESSAGES.board}>
      <p class="count" aria-hidden="true"><b translate="no">${status?.waiting ?? "‒"}</b> <span>${MESSAGES.waiting}</span></p>
      <p class="outlook">${status ? expectation(status) : MESSAGES.asking}</p>
    </div>
  `;
}

function expectation(status) {
  const { repPresent, waiting, backAt } = status;
  return html`
    ${backAt ? backIn(backAt) : repPresent ? MESSAGES.present : MESSAGES.absent}
    ${waiting === 0 ? MESSAGES.nobodyWaits : othersWait(waiting)} ${waitBefore(status)}
  `;
}

// Nobody can say how long a wait is for a rep who is not there.
function waitBefore({ repPresent, waiting, wait, backAt }) {
  if (!repPresent && !backAt) return nothing;
  if (wait) return waitOf(wait);
  return waiting > 0 ? MESSAGES.unknownWait : nothing;
}
