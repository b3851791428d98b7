import { recall, remember } from "./memory.js";
import { uuid } from "./random.js";

const RETRY_MS = 1_500;
const ANSWER_WITHIN_MS = 6_000;
const LATER = new Set(["busy", "too-fast"]);

/**
 * Lines that were typed and not yet receipted, kept over a reload. One is under way at a time, so
 * that they arrive in the order they were written whatever happens to one of them.
 */
export class Outbox {
  #key;
  #transmit;
  #changed;
  #session = null;
  #underWay = null;
  #timer;
  lines;

  /** @param transmit takes `{ type, id, text, session }` and answers whether it could be sent */
  constructor(key, transmit, changed) {
    this.#key = key;
    this.#transmit = transmit;
    this.#changed = changed;
    this.lines = recall(key) ?? [];
  }

  of(session) {
    return this.lines.filter((line) => line.session === session);
  }

  add(session, text) {
    this.#keep([...this.lines, { id: uuid(), session, text, state: "sending" }]);
    this.#pump();
  }

  /** Sends what is there for `session`, and what is added from now on. */
  resume(session) {
    this.pause();
    this.#session = session;
    this.#pump();
  }

  pause() {
    clearTimeout(this.#timer);
    this.#session = this.#underWay = null;
  }

  receipted(id) {
    if (!this.#knows(id)) return;
    this.#keep(this.lines.filter((line) => line.id !== id));
    this.#next(id);
  }

  /** A `problem` named the line: later where waiting helps, failed with the reason where it does not. */
  refused(id, code, reason) {
    if (!this.#knows(id)) return false;
    if (LATER.has(code)) {
      this.#again(RETRY_MS);
    } else {
      this.#mark(id, "failed", reason);
      this.#next(id);
    }
    return true;
  }

  tryAgain(id) {
    this.#mark(id, "sending");
    this.#pump();
  }

  /** Nothing more can be said but in `session`: other lines stay, as failed, so that no text is lost. */
  giveUpAllBut(session, reason) {
    if (this.#session !== session) this.pause();
    this.#keep(this.lines.map((line) => (line.session === session ? line : { ...line, state: "failed", reason })));
  }

  /** Forgets the lines of all sessions but `session`, and hands back what they said. */
  clear(session = null) {
    const gone = this.lines.filter((line) => line.session !== session);
    this.#keep(this.of(session));
    return gone.map((line) => line.text);
  }

  #pump() {
    if (this.#underWay || this.#session === null) return;
    const line = this.of(this.#session).find(({ state }) => state === "sending");
    if (!line) return;
    const { id, text, session } = line;
    if (!this.#transmit({ type: "say", id, text, session })) return;
    this.#underWay = id;
    this.#again(ANSWER_WITHIN_MS);
  }

  #again(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(this.#underWay), delay);
  }

  #next(id) {
    if (this.#underWay === id) {
      clearTimeout(this.#timer);
      this.#underWay = null;
    }
    this.#pump();
  }

  #mark(id, state, reason) {
    this.#keep(this.lines.map((line) => (line.id === id ? { ...line, state, reason } : line)));
  }

  #knows(id) {
    return this.lines.some((line) => line.id === id);
  }

  #keep(lines) {
    this.lines = lines;
    remember(this.#key, lines);
    this.#changed();
  }
}
