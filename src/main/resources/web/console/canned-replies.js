import { fetchJson } from "./fetch-json.js";
import { uuid } from "../common/random.js";
import { MESSAGES } from "./messages.js";

/** The canned replies, fetched once and updated with what is changed here. */
export class CannedReplies {
  #changed;
  all = [];
  known = false;

  constructor(changed) {
    this.#changed = changed;
  }

  async fetch() {
    const all = await fetchJson("/support/replies");
    if (!all) return;
    this.known = true;
    this.#replaceAll(all);
  }

  /** Those whose shortcut starts with `letters`, then those whose text contains them. */
  matching(letters) {
    const wanted = letters.toLowerCase();
    const first = this.all.filter(({ shortcut }) => shortcut.startsWith(wanted));
    const others = this.all.filter((reply) => !first.includes(reply) && reply.text.toLowerCase().includes(wanted));
    return wanted ? [...first, ...others] : this.all;
  }

  /** @returns why it was not saved, or nothing */
  async save({ id = uuid(), shortcut, text }) {
    const refusal = await send("PUT", id, { shortcut, text });
    if (!refusal) await this.fetch();
    return refusal;
  }

  async remove(id) {
    const refusal = await send("DELETE", id);
    if (!refusal) this.#replaceAll(this.all.filter((reply) => reply.id !== id));
    return refusal;
  }

  #replaceAll(all) {
    this.all = all;
    this.#changed();
  }
}

async function send(method, id, body) {
  try {
    const answer = await fetch(`/support/replies/${id}`, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });
    if (answer.ok) return undefined;
    return answer.status < 500 ? (await answer.json()).detail : MESSAGES.notStored;
  } catch {
    return MESSAGES.lineDown;
  }
}
