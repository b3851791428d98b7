import { html, nothing } from "lit";
import { isText } from "../common/shapes.js";
import { load } from "../common/storage.js";
import { chatLog } from "./chat-views.js";
import { mayHaveOwnData, saveOwnData } from "./own-data.js";
import { givenName } from "./start-form.js";
import { saveText, transcriptName, transcriptText } from "./transcript-file.js";
import { MESSAGES } from "./messages.js";
import "./rating-form.js";
import "./unsent-text.js";

/** What remains of a chat that is over: its lines, what was never sent, the rating if it was attended. */
export function endedChat(client, { draft, rated, rate }) {
  const { state, unsent } = client;
  const unsentText = [...unsent.map(({ text }) => text), load(draft, isText)?.trim()].filter(Boolean).join("\n");
  const ratable = state.attended && !state.stars;
  return html`
    ${state.lines.length + unsent.length > 0 ? chatLog(client, false) : nothing}
    ${unsentText ? html`<support-unsent-text .text=${unsentText}></support-unsent-text>` : nothing}
    ${ratable ? html`<support-rating-form .busy=${rated} @rate=${({ detail }) => rate(detail)}></support-rating-form>` : nothing}
  `;
}

/** What can be done about it, below what remains. */
export function endedActions(client) {
  const { state } = client;
  if (state.phase !== "over") return nothing;
  const save = () => saveText(transcriptText(state, givenName() || MESSAGES.you), transcriptName(state));
  const button = (look, label, action) => html`<button type="button" class=${look} @click=${action}>${label}</button>`;
  return html`
    <div class="actions">
      <button type="button" class="button restart" @click=${() => client.startOver()}>${MESSAGES.startOver}</button>
      ${state.lines.length > 0 ? button("button quiet", MESSAGES.save, save) : nothing}
      ${mayHaveOwnData(client) ? button("link", MESSAGES.saveData, () => saveOwnData(client)) : nothing}
    </div>
  `;
}
