import { isForDesk } from "./shortcuts.js";

const OFF = "evil.rep.keys.off";

/**
 * Listens for single keys that work the desk, unless the rep turned them off: who speaks to their computer, or has it
 * speak, may need those keys themselves.
 */
export class KeyboardShortcuts {
  #onKey;
  #onKeydown = (event) => this.#pressed(event);

  /** @param onKey takes a key, and answers whether it did something */
  constructor(onKey) {
    this.#onKey = onKey;
  }

  listen() {
    document.addEventListener("keydown", this.#onKeydown);
  }

  stop() {
    document.removeEventListener("keydown", this.#onKeydown);
  }

  get on() {
    try {
      return localStorage.getItem(OFF) === null;
    } catch {
      return true;
    }
  }

  set on(wanted) {
    try {
      if (wanted) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "true");
    } catch {
      // Where storage is forbidden, they are on again on the next page.
    }
  }

  #pressed(event) {
    if (!this.on || !isForDesk(event, document.querySelector("dialog[open]") !== null)) return;
    if (this.#onKey(event.key)) event.preventDefault();
  }
}
