import { html, nothing } from "lit";

const HOW = {
  ENDED_BY_REP: "You ended it.",
  ENDED_BY_CUSTOMER: "The customer ended it.",
  CUSTOMER_LEFT: "The customer left and did not come back.",
  REP_LEFT: "The desk was left unattended.",
  INTERRUPTED: "The service was interrupted.",
};

/** What the rep is told besides the chat, each a calm sentence of its own. */
export function deskStatus({ phase, link, last, problem, open }, prompted, lost) {
  return html`
    ${prompted ? html`<p class="visually-hidden">${`New chat request from ${prompted.name}`}</p>` : nothing}
    ${open?.awayUntil ? html`<p class="visually-hidden">${`${open.name}'s line dropped`}</p>` : nothing}
    ${last && !open ? html`<p class="last">The chat with <bdi>${last.name}</bdi>${` has ended. ${HOW[last.outcome] ?? ""}`}</p>` : nothing}
    ${lost.map(({ text, reason }) => html`<p class="lost">${`Not sent, ${reason}: `}<q dir="auto">${text}</q></p>`)}
    ${problem ? html`<p class="problem">${problem}</p>` : nothing}
    ${link === "reconnecting" ? html`<p class="line-state">Reconnecting… Your seat is kept for 15 seconds.</p>` : nothing}
    ${phase === "connecting" && link !== "reconnecting" ? html`<p class="line-state">Taking the seat…</p>` : nothing}
  `;
}
