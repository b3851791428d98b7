const INTERVAL_MS = 1_300;
const PART_OF_A_PIXEL = 1;

/**
 * Of lines in their order the last whose end is in view, or nothing.
 *
 * @param bottomOf measures where a line ends
 */
export function lastInView(lines, bottomOf, { top, bottom }) {
  const last = lines.findLast((line) => bottomOf(line) <= bottom + PART_OF_A_PIXEL);
  return last && bottomOf(last) > top ? last : undefined;
}

/**
 * Tells the other side how far one has seen what they said: a little less often than the service passes it on, and of the
 * last line for certain.
 */
export class SeenReporter {
  #send;
  #session = null;
  #seen = 0;
  #told = 0;
  #toldAt = -Infinity;
  #timer = null;

  /** @param send takes a frame and the session that it is about, and answers whether it could be sent */
  constructor(send) {
    this.#send = send;
  }

  /** The line `seq` of a session, and so all before it, has been on the screen. */
  saw(session, seq) {
    if (session !== this.#session) this.#begin(session);
    if (seq <= this.#seen) return;
    this.#seen = seq;
    this.#tell();
  }

  /** What was told of a session before may be lost: it is told again. */
  tellAgain(session) {
    if (session !== this.#session) return;
    this.#told = 0;
    this.#tell();
  }

  #begin(session) {
    this.#session = session;
    this.#seen = this.#told = 0;
  }

  #tell() {
    if (this.#timer !== null || this.#seen <= this.#told) return;
    const pause = this.#toldAt + INTERVAL_MS - performance.now();
    if (pause > 0) this.#timer = setTimeout(() => this.#tellNow(), pause);
    else this.#tellNow();
  }

  #tellNow() {
    this.#timer = null;
    if (this.#seen <= this.#told || !this.#send({ type: "seen", seq: this.#seen }, this.#session)) return;
    this.#told = this.#seen;
    this.#toldAt = performance.now();
  }
}
