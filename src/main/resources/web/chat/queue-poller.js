import { serviceHeard } from "../common/service-clock.js";

const INTERVAL_MS = 10_000;

/** Asks the desk for the state of its queue, at once and every ten seconds, from `start()` to `stop()`. */
export class QueuePoller {
  #address;
  #onStatus;
  #timer = null;
  #polling = false;

  /** @param onStatus takes `{ repPresent, waiting, wait, backAt }`, or null while the desk does not answer */
  constructor(desk, onStatus) {
    this.#address = new URL("/queue", desk);
    this.#onStatus = onStatus;
  }

  start() {
    if (this.#polling) return;
    this.#polling = true;
    this.#poll();
  }

  stop() {
    this.#polling = false;
    clearTimeout(this.#timer);
  }

  async #poll() {
    clearTimeout(this.#timer);
    const status = await this.#fetch();
    if (!this.#polling) return;
    this.#onStatus(status);
    this.#timer = setTimeout(() => this.#poll(), INTERVAL_MS);
  }

  async #fetch() {
    const askedAt = performance.now();
    try {
      const answer = await fetch(this.#address, { credentials: "omit" });
      const status = answer.ok ? await answer.json() : null;
      if (status) serviceHeard(status.at, askedAt);
      return status;
    } catch {
      return null;
    }
  }
}
