import { html, nothing } from "lit";
import "../common/conversation-log.js";
import "../common/message-box.js";
import "./start-form.js";
import "./rating-form.js";
import "./unsent-text.js";
import { MESSAGES } from "./messages.js";

/** The number drawn from the machine. The status says it in words, so it is a picture here. */
export function ticket({ position }) {
  return html`
    <div class="ticket" aria-hidden="true">
      <span>${MESSAGES.ticket}</span>
      <b>${String(position).padStart(3, "0")}</b>
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
    <message-box
      draft=${draft}
      hint=${state.phase === "waiting" ? MESSAGES.whileWaiting : ""}
      @say=${(event) => client.say(event.detail)}
      @typing=${() => client.typing()}
    ></message-box>
  `;
}

function chatLog(client, isLive) {
  const { lines, repTyping } = client.state;
  return html`
    <conversation-log
      .lines=${lines}
      .unsent=${client.unsent}
      me="customer"
      them=${MESSAGES.rep}
      ?typing=${isLive && repTyping}
      ?resendable=${isLive}
      @again=${({ detail: id }) => client.tryAgain(id)}
    ></conversation-log>
  `;
}

/** What remains of a chat that is over: its lines, what was never sent, the rating if it was attended, the next one. */
export function endedChat(client, { unsentText, rated, rate, save, startOver }) {
  const { state } = client;
  const ratable = state.attended && !state.stars;
  return html`
    ${state.lines.length + client.unsent.length > 0 ? chatLog(client, false) : nothing}
    ${unsentText ? html`<left-behind .text=${unsentText}></left-behind>` : nothing}
    ${ratable ? html`<rating-form .busy=${rated} @rate=${rate}></rating-form>` : nothing}
    <div class="actions">
      <button type="button" class="button restart" @click=${startOver}>${MESSAGES.startOver}</button>
      ${
        state.lines.length > 0
          ? html`<button type="button" class="button quiet" @click=${save}>${MESSAGES.save}</button>`
          : nothing
      }
    </div>
  `;
}
