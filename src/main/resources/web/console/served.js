import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { breakNote } from "./break-form.js";
import { customerCard } from "./customer-card.js";
import { keptText } from "./kept-text.js";
import { promptDialog } from "./prompt-dialog.js";
import { pickedSession, promptedSession, unansweredCount } from "./rep-state.js";
import { MESSAGES } from "./messages.js";

/** Who the rep is asked about or looks at, and below the session that is served, or was until now. */
export function served(client, pane) {
  const { state } = client;
  const shown = state.open ?? state.last;
  const prompted = state.link === "live" ? promptedSession(state) : undefined;
  const picked = pickedInPane(state);
  return html`
    ${state.kept.map((text) => keptText(text, client))}
    ${prompted ? keyed(prompted.session, promptDialog(prompted, client)) : nothing}
    ${picked ? keyed(picked.session, customerCard(picked, client)) : nothing}
    ${shown ? keyed(shown.session, pane()) : prompted || picked ? nothing : state.away ? breakNote(client) : nobody(state)}
  `;
}

/** Who is picked and has a card of their own: while somebody is served, or asked about them already, their place in the queue has to do. */
export function pickedInPane(state) {
  const picked = pickedSession(state);
  return state.open || picked?.session === promptedSession(state)?.session ? undefined : picked;
}

function nobody(state) {
  if (state.link !== "live") return nothing;
  const waiting = unansweredCount(state);
  return html`
    <div class="idle">
      <p class="motto">${waiting === 0 ? MESSAGES.quiet : waiting === 1 ? MESSAGES.oneWants : MESSAGES.pick}</p>
      <p>${waiting > 1 ? MESSAGES.allThinkNext : MESSAGES.nobodyHelped}</p>
    </div>
  `;
}
