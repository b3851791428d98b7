const DELAY_MS = 2_000;

/** Asks once more, in a moment, for what the desk could not give yet. */
export class Retry {
  #ask;
  #timer;

  constructor(ask) {
    this.#ask = ask;
  }

  soon() {
    this.stop();
    this.#timer = setTimeout(this.#ask, DELAY_MS);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
