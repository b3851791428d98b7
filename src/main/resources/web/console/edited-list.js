import { fetchJson } from "./fetch-json.js";
import { sendJson } from "./send-json.js";

/** A list that the service keeps and the rep edits: fetched once, and updated with what is changed here. */
export class EditedList {
  #path;
  #key;
  #changed;
  all = [];
  known = false;

  /** @param key the field by which the service knows an entry */
  constructor(path, key, changed) {
    this.#path = path;
    this.#key = key;
    this.#changed = changed;
  }

  keyOf(entry) {
    return entry[this.#key];
  }

  /** The entry with this key, if there is one. */
  find(key) {
    return this.all.find((entry) => this.keyOf(entry) === key);
  }

  addressOf(key) {
    return `${this.#path}/${encodeURIComponent(key)}`;
  }

  async fetch() {
    const all = await fetchJson(this.#path);
    if (!all) return;
    this.known = true;
    this.replaceAll(all);
  }

  /** @returns why it was not kept, or nothing */
  async put(key, wording) {
    const refusal = await sendJson("PUT", this.addressOf(key), wording);
    if (!refusal) await this.fetch();
    return refusal;
  }

  /** @returns why it was not removed, or nothing */
  async remove(key) {
    const refusal = await sendJson("DELETE", this.addressOf(key));
    if (!refusal) this.replaceAll(this.all.filter((entry) => this.keyOf(entry) !== key));
    return refusal;
  }

  replaceAll(all) {
    this.all = all;
    this.#changed();
  }
}
