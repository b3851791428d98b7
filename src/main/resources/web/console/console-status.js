import { html, nothing } from "lit";
import { duration } from "../common/time-format.js";
import { alertNotes } from "./alert-settings.js";
import { HOW, MESSAGES, lineDropped, notSent, requestFrom, wasTurnedAway } from "./messages.js";

/** What the rep is told besides the chat, each a calm sentence of its own. */
export function consoleStatus(client, alerts, prompted, lost) {
  const { phase, link, last, problem, open, turningAway, turnedAway, kept } = client.state;
  return html`
    ${prompted ? html`<p class="visually-hidden">${requestFrom(prompted.name)}</p>` : nothing}
    ${open?.awayUntil ? html`<p class="visually-hidden">${lineDropped(open.name)}</p>` : nothing}
    ${last && !open ? html`<p class="visually-hidden">${MESSAGES.theChatWith} <bdi translate="no">${last.name}</bdi> ${MESSAGES.hasEnded} ${HOW[last.outcome] ?? ""}</p>` : nothing}
    ${turningAway ? beingTurnedAway(turningAway, () => client.undoTurnAway()) : nothing}
    ${turnedAway ? html`<p class="toast"><bdi translate="no">${turnedAway.name}</bdi> ${wasTurnedAway(waitOf(turnedAway))}</p>` : nothing}
    ${kept.map(({ name }) => html`<p class="visually-hidden">${MESSAGES.unsentKept} <bdi translate="no">${name}</bdi></p>`)}
    ${lost.map(({ text, reason }) => html`<p class="lost">${notSent(reason)}<q dir="auto">${text}</q></p>`)}
    ${phase === "seated" ? alertNotes(alerts) : nothing} ${problem ? html`<p class="problem">${problem}</p>` : nothing}
    ${link === "reconnecting" ? html`<p class="line-state">${MESSAGES.reconnecting}</p>` : nothing}
    ${phase === "connecting" && link !== "reconnecting" ? html`<p class="line-state">${MESSAGES.takingSeat}</p>` : nothing}
  `;
}

function beingTurnedAway({ name, sentAt }, undo) {
  return html`
    <p class="toast">
      <span><bdi translate="no">${name}</bdi> ${MESSAGES.beingTurnedAway}</span>
      ${sentAt ? nothing : html`<button type="button" class="button quiet small" @click=${undo}>${MESSAGES.undo}</button>`}
    </p>
  `;
}

function waitOf({ openedAt, sentAt }) {
  return duration(Math.max(0, (sentAt - Date.parse(openedAt)) / 1000));
}
