import { isCount, isRecordOf, isText, isTextOrNone } from "./shapes.js";
import { load, save } from "./storage.js";
import { uuid } from "./random.js";

const RETRY_MS = 1_500;
const RECEIPT_TIMEOUT_MS = 6_000;
/** Codes of problems where waiting helps. */
export const RETRYABLE = new Set(["busy", "too-fast"]);
const isPicture = isRecordOf({ id: isText, type: isText, width: isCount, height: isCount });
const isLine = isRecordOf({
  id: isText,
  session: isTextOrNone,
  text: isText,
  state: (state) => state === "sending" || state === "failed",
  reason: isTextOrNone,
  picture: (picture) => picture === undefined || isPicture(picture),
});

/**
 * Lines that were typed and have no receipt yet, kept over a reload. One is in flight at a time, so
 * that they arrive in the order they were written whatever happens to one of them.
 */
export class Outbox {
  #key;
  #transmit;
  #changed;
  #session = null;
  #inFlight = null;
  #timer;
  lines;

  /** @param transmit takes `{ type, id, text, session }`, with the id of a `picture` where there is one, and answers whether it could be sent */
  constructor(key, transmit, changed) {
    this.#key = key;
    this.#transmit = transmit;
    this.#changed = changed;
    this.lines = (load(key, Array.isArray) ?? []).filter(isLine);
  }

  linesOf(session) {
    return this.lines.filter((line) => line.session === session);
  }

  add(session, text, picture) {
    this.#replaceLines([...this.lines, { id: uuid(), session, text, ...(picture && { picture }), state: "sending" }]);
    this.#sendNext();
  }

  /** Sends what is there for `session`, and what is added from now on. */
  resume(session) {
    this.pause();
    this.#session = session;
    this.#sendNext();
  }

  pause() {
    clearTimeout(this.#timer);
    this.#session = this.#inFlight = null;
  }

  receipted(id) {
    if (!this.#has(id)) return;
    this.#replaceLines(this.lines.filter((line) => line.id !== id));
    this.#sendAfter(id);
  }

  /** A `problem` named the line: sent again later where waiting helps, failed with the reason where it does not. */
  refused(id, code, reason) {
    if (!this.#has(id)) return false;
    if (RETRYABLE.has(code)) {
      this.#resendIn(RETRY_MS);
    } else {
      this.#mark(id, "failed", reason);
      this.#sendAfter(id);
    }
    return true;
  }

  tryAgain(id) {
    this.#mark(id, "sending");
    this.#sendNext();
  }

  /** Nothing more can be said except in `session`: other lines stay, as failed, so that no text is lost. */
  failAllExcept(session, reason) {
    if (this.#session !== session) this.pause();
    this.#replaceLines(
      this.lines.map((line) => (line.session === session ? line : { ...line, state: "failed", reason })),
    );
  }

  /** Removes the lines of all sessions except `session`, and returns their texts. */
  clear(session = null) {
    const removed = this.lines.filter((line) => line.session !== session);
    this.#replaceLines(this.linesOf(session));
    return removed.map((line) => line.text).filter(Boolean);
  }

  #sendNext() {
    if (this.#inFlight || this.#session === null) return;
    const line = this.linesOf(this.#session).find(({ state }) => state === "sending");
    if (!line) return;
    const { id, text, session, picture } = line;
    if (!this.#transmit({ type: "say", id, text, session, ...(picture && { picture: picture.id }) })) return;
    this.#inFlight = id;
    this.#resendIn(RECEIPT_TIMEOUT_MS);
  }

  #resendIn(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sendAfter(this.#inFlight), delay);
  }

  // Line `id` is settled, or given up for now: the first that is still to be sent follows.
  #sendAfter(id) {
    if (this.#inFlight === id) {
      clearTimeout(this.#timer);
      this.#inFlight = null;
    }
    this.#sendNext();
  }

  #mark(id, state, reason) {
    this.#replaceLines(this.lines.map((line) => (line.id === id ? { ...line, state, reason } : line)));
  }

  #has(id) {
    return this.lines.some((line) => line.id === id);
  }

  #replaceLines(lines) {
    this.lines = lines;
    save(this.#key, lines);
    this.#changed();
  }
}
