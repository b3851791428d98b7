import { html, nothing } from "lit";
import { HOW, MESSAGES, lineDropped, notSent, requestFrom } from "./messages.js";

/** What the rep is told besides the chat, each a calm sentence of its own. */
export function consoleStatus({ phase, link, last, problem, open }, prompted, lost) {
  return html`
    ${prompted ? html`<p class="visually-hidden">${requestFrom(prompted.name)}</p>` : nothing}
    ${open?.awayUntil ? html`<p class="visually-hidden">${lineDropped(open.name)}</p>` : nothing}
    ${last && !open ? html`<p class="last">${MESSAGES.theChatWith} <bdi>${last.name}</bdi> ${MESSAGES.hasEnded} ${HOW[last.outcome] ?? ""}</p>` : nothing}
    ${lost.map(({ text, reason }) => html`<p class="lost">${notSent(reason)}<q dir="auto">${text}</q></p>`)}
    ${problem ? html`<p class="problem">${problem}</p>` : nothing}
    ${link === "reconnecting" ? html`<p class="line-state">${MESSAGES.reconnecting}</p>` : nothing}
    ${phase === "connecting" && link !== "reconnecting" ? html`<p class="line-state">${MESSAGES.takingSeat}</p>` : nothing}
  `;
}
