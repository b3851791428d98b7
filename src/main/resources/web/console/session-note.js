import { html } from "lit";
import { live } from "lit/directives/live.js";
import { MAX_TEXT } from "../common/text-limits.js";
import { MESSAGES } from "./messages.js";

/** Where the rep notes something on a session that its customer never reads. It is kept when the rep leaves the box. */
export function sessionNote(filing, { session }) {
  return html`
    <div class="private-note">
      <label class="field"
        ><span>${MESSAGES.privateNote}</span
        ><textarea
          rows="3"
          maxlength=${MAX_TEXT}
          dir="auto"
          aria-describedby="private-note-hint"
          .value=${live(filing.noteOf(session))}
          @input=${({ target }) => filing.writeNote(session, target.value)}
          @change=${() => filing.keepNote(session)}
        ></textarea
      ></label>
      <p class="fine" id="private-note-hint">${MESSAGES.privateNoteHint}</p>
      <p class="fine" aria-live="polite">${filing.noteStatus(session)}</p>
      <button type="button" class="button quiet small" @click=${() => filing.keepNote(session)}>${MESSAGES.saveNote}</button>
    </div>
  `;
}
