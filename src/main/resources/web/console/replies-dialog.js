import { html } from "lit";
import { MAX_TEXT } from "../common/text-limits.js";
import { ListDialog } from "./list-dialog.js";
import { MESSAGES, REPLY_IN, replyDeleted, timesUsed } from "./messages.js";

/** Where canned replies are edited. */
class RepliesDialog extends ListDialog {
  words = {
    id: "replies",
    title: MESSAGES.replies,
    none: MESSAGES.noReplies,
    add: MESSAGES.addReply,
    change: MESSAGES.saveReply,
  };

  nameOf({ shortcut }) {
    return `/${shortcut}`;
  }

  details({ text, used }) {
    return html`<span dir="auto">${text}</span> <small>${timesUsed(used)}</small>`;
  }

  deleted({ shortcut }) {
    return replyDeleted(shortcut);
  }

  fields(reply) {
    return html`
      <label class="field"><span>${MESSAGES.shortcut}</span><input name="shortcut" required maxlength="20" autocomplete="off" .value=${reply?.shortcut ?? ""} /></label>
      <label class="field"><span>${MESSAGES.reply}</span><textarea name="text" required rows="3" maxlength=${MAX_TEXT} dir="auto" aria-describedby="reply-hint" .value=${reply?.text ?? ""}></textarea></label>
      <p class="fine" id="reply-hint">${MESSAGES.replyHint}</p>
      ${Object.entries(REPLY_IN).map(
        ([language, label]) => html`
          <label class="field"><span>${label}</span><textarea name=${language} rows="2" maxlength=${MAX_TEXT} lang=${language} dir="auto" .value=${reply?.translations[language] ?? ""}></textarea></label>
        `,
      )}
    `;
  }

  save({ shortcut, text, ...translations }) {
    return this.list.save({ id: this.chosen, shortcut, text, translations });
  }
}

customElements.define("replies-dialog", RepliesDialog);
