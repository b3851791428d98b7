import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import "../common/conversation-log.js";
import "../common/message-box.js";
import "./end-dialog.js";
import "./start-form.js";
import { canSpeak } from "./customer-state.js";
import { sayWithPicture } from "./picture-attachment.js";
import { takesPictures } from "./picture-script.js";
import { MESSAGES, placeLost, why } from "./messages.js";

/** The button that opens the chat and closes it, with how many lines are unread meanwhile; `isCovered` where the chat lies over it. */
export function opener(isOpen, unread, toggle, isCovered) {
  const badge =
    isOpen || unread === 0
      ? nothing
      : html` <span class="unread">${unread} <span class="visually-hidden">${MESSAGES.unread}</span></span>`;
  return html`
    <button type="button" class="button opener" part="opener" aria-expanded=${isOpen} aria-controls="support-chat" ?inert=${isCovered} @click=${toggle}>
      ${MESSAGES.open}${badge}
    </button>
  `;
}

/** The number drawn from the machine. The status says it in words, so it is a picture here. */
export function ticket({ position }) {
  return html`
    <div class="ticket" aria-hidden="true">
      <span>${MESSAGES.ticket}</span>
      <b translate="no">${String(position).padStart(3, "0")}</b>
    </div>
  `;
}

/** The conversation of a chat that waits or is open, and the box to write in. */
export function activeChat(client, draft) {
  const { state } = client;
  return html`
    ${chatLog(client, true)}
    ${
      state.askedUntil
        ? html`<button type="button" class="button here" @click=${() => client.here()}>${MESSAGES.iAmHere}</button>`
        : nothing
    }
    ${takesPictures ? attachment(client) : nothing}
    <support-message-box
      draft=${draft}
      hint=${state.phase === "waiting" ? MESSAGES.whileWaiting : ""}
      @say=${(event) => sayWithPicture(client, event)}
      @typing=${() => client.typing()}
    ></support-message-box>
  `;
}

/** What takes the chat over from the page that has it. */
export function continueHere(client) {
  return html`<button type="button" class="button" @click=${() => client.continueHere()}>${MESSAGES.here}</button>`;
}

function attachment(client) {
  const held = ({ target }) => (target.getRootNode().querySelector("support-message-box").attached = target.isHeld);
  return html`<support-picture-attachment .source=${client.pictureSource} @held=${held}></support-picture-attachment>`;
}

/** The conversation; `isLive` while lines can be said. */
export function chatLog(client, isLive) {
  const { lines, seen, repTyping } = client.state;
  return html`
    <support-conversation-log
      .lines=${lines}
      .unsent=${client.unsent}
      .pictureSource=${client.pictureSource}
      me="customer"
      them=${MESSAGES.rep}
      .seen=${seen}
      ?typing=${isLive && repTyping}
      ?resendable=${isLive}
      @again=${({ detail: id }) => client.tryAgain(id)}
      @saw=${({ detail: seq }) => client.saw(seq)}
    ></support-conversation-log>
  `;
}

/** The question before a chat is ended. Keys are its own, as they are the panel's. */
export function endQuestion(client) {
  const { state } = client;
  if (!canSpeak(state)) return nothing;
  return html`
    <support-end-dialog
      lost=${state.phase === "waiting" ? placeLost(state.position) : MESSAGES.conversationLost}
      ?live=${state.link === "live"}
      @end=${() => client.end()}
      @keydown=${(event) => event.stopPropagation()}
    ></support-end-dialog>
  `;
}

/** What is read out while the panel is closed: that the rep is there, each of their `lines`, and how the chat ended. */
export function spokenBehindTheButton(state, lines, isOpen) {
  return html`<div class="visually-hidden" aria-live="polite">${isOpen ? nothing : spoken(state, lines)}</div>`;
}

function spoken(state, lines) {
  return html`
    ${state.phase === "open" ? html`<p>${MESSAGES.withRep}</p>` : nothing}
    ${repeat(
      lines,
      ({ seq }) => seq,
      ({ text }) => html`<p>${MESSAGES.rep}: <span dir="auto">${text}</span></p>`,
    )}
    ${state.phase === "over" ? html`<p>${MESSAGES.ended}. ${why(state)}</p>` : nothing}
  `;
}
