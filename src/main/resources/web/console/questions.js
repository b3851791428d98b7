import { load, remove, save } from "../common/storage.js";
import { isText } from "../common/shapes.js";
import { uuid } from "../common/random.js";
import { fetchJson } from "./fetch-json.js";
import { MESSAGES } from "./messages.js";

const SEAT = "evil.rep.seat";
const DRAFT = "evil.rep.question.";
const INTERVAL_MS = 15_000;

/** The questions that were left, fetched again and again, and the answers that this console writes to them. */
export class Questions {
  #changed;
  #timer = null;
  #ids = new Map();
  count = 0;
  waiting = [];
  answered = [];

  /** @param changed called when there are others, or one has changed */
  constructor(changed) {
    this.#changed = changed;
  }

  start() {
    this.#timer ??= setInterval(() => this.fetch(), INTERVAL_MS);
    this.fetch();
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
  }

  async fetch() {
    const all = await fetchJson("/support/questions", { tries: 1 });
    if (!all) return;
    Object.assign(this, all);
    this.#changed();
  }

  /** What was written to a question and not sent; it survives a reload. */
  draftOf(id) {
    return load(DRAFT + id, isText) ?? "";
  }

  saveDraft(id, text) {
    if (text) save(DRAFT + id, text);
    else remove(DRAFT + id);
  }

  /** Has it kept that the rep opened a question as it is; where that gets lost, nothing else does. */
  open({ id, entries }) {
    put(`/support/questions/${id}/readings/${entries.length}`).catch(() => {});
  }

  /**
   * Answers a question as the rep has seen it, or corrects its answer. What got lost is sent again under the same id.
   *
   * @returns why it was not stored, or nothing
   */
  async answer({ id, version, waitingSince }, text) {
    const what = waitingSince ? "answers" : "corrections";
    const key = `${id} ${version} ${text}`;
    if (!this.#ids.has(key)) this.#ids.set(key, uuid());
    const refusal = await send(`/support/questions/${id}/${what}/${this.#ids.get(key)}`, { version, text });
    if (!refusal) this.saveDraft(id, "");
    await this.fetch();
    return refusal;
  }
}

async function send(path, body) {
  try {
    const answer = await put(path, body);
    if (answer.ok) return undefined;
    return answer.status < 500 ? (await answer.json()).detail : MESSAGES.notStored;
  } catch {
    return MESSAGES.lineDown;
  }
}

function put(path, body) {
  return fetch(path, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${load(SEAT, isText)}` },
    body: JSON.stringify(body),
  });
}
