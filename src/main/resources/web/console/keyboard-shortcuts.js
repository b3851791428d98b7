const OFF = "evil.rep.keys.off";

/**
 * Single keys that work the desk. They keep quiet while something is typed or a dialog is open, with
 * any modifier, and altogether where the rep turned them off: who speaks to their computer, or has it
 * speak, may need those keys themselves.
 */
export class KeyboardShortcuts {
  #acts;
  #heard = (event) => this.#press(event);

  /** @param acts what each key does; one that does nothing at the moment answers false */
  constructor(acts) {
    this.#acts = acts;
  }

  listen() {
    document.addEventListener("keydown", this.#heard);
  }

  stop() {
    document.removeEventListener("keydown", this.#heard);
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
      // Nothing is remembered where remembering is forbidden.
    }
  }

  #press(event) {
    const act = this.#acts[event.key];
    if (!act || !this.on || event.repeat || isMeantElsewhere(event)) return;
    if (act() !== false) event.preventDefault();
  }
}

function isMeantElsewhere(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector("dialog[open]")) return true;
  return event.target.closest?.("input, textarea, select, [contenteditable]") !== null;
}
