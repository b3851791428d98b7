import { uuid } from "../common/random.js";
import { EditedList } from "./edited-list.js";
import { sendJson } from "./send-json.js";

/** The canned replies. */
export class CannedReplies extends EditedList {
  constructor(changed) {
    super("/support/replies", "id", changed);
  }

  /** Those whose shortcut starts with `letters`, then those whose text contains them; without letters what is used most first. */
  matching(letters) {
    const wanted = letters.toLowerCase();
    if (!wanted) return this.all.toSorted((one, other) => other.used - one.used);
    const first = this.all.filter(({ shortcut }) => shortcut.startsWith(wanted));
    const others = this.all.filter((reply) => !first.includes(reply) && textsOf(reply).includes(wanted));
    return [...first, ...others];
  }

  /** Counts that a reply was picked. What comes of it is of no matter to who writes. */
  async use({ id }) {
    this.replaceAll(this.all.map((reply) => (reply.id === id ? { ...reply, used: reply.used + 1 } : reply)));
    await sendJson("POST", `${this.addressOf(id)}/uses`);
  }

  /** @returns why it was not saved, or nothing */
  save({ id = uuid(), shortcut, text, translations }) {
    return this.put(id, { shortcut, text, translations });
  }
}

function textsOf({ text, translations }) {
  return [text, ...Object.values(translations)].join("\n").toLowerCase();
}
