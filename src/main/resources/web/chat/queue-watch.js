const EVERY_MS = 10_000;

/** Asks the desk how it stands, at once and calmly again, for as long as somebody looks. It knows no DOM. */
export class QueueWatch {
  #address;
  #told;
  #timer = null;
  #looking = false;

  /** @param told takes `{ repPresent, waiting, wait, backAt }`, or null while the desk does not answer */
  constructor(desk, told) {
    this.#address = new URL("/queue", desk);
    this.#told = told;
  }

  look() {
    if (this.#looking) return;
    this.#looking = true;
    this.#ask();
  }

  lookAway() {
    this.#looking = false;
    clearTimeout(this.#timer);
  }

  async #ask() {
    clearTimeout(this.#timer);
    const outlook = await this.#fetch();
    if (!this.#looking) return;
    this.#told(outlook);
    this.#timer = setTimeout(() => this.#ask(), EVERY_MS);
  }

  async #fetch() {
    try {
      const answer = await fetch(this.#address, { credentials: "omit" });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }
}
