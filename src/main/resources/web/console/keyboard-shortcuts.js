import { prefer, preference } from "../common/preferences.js";
import { answerTo, isMac } from "./shortcuts.js";

const OFF = "evil.rep.keys.off";
const TEXT = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
const CONTROL = "button, a[href], input, summary, [role=option]";

/**
 * Listens for keys that work the desk. Single keys can be turned off: who speaks to their computer, or has it speak, may
 * need those keys themselves.
 */
export class KeyboardShortcuts {
  #getState;
  #act;
  #wroteAt = -Infinity;
  #listeners = {
    keydown: (event) => this.#pressed(event),
    focusout: ({ target }) => this.#left(target),
    pointerdown: () => (this.#wroteAt = -Infinity),
  };

  /** @param act is called with what a key does */
  constructor(getState, act) {
    this.#getState = getState;
    this.#act = act;
  }

  listen() {
    for (const [type, listener] of Object.entries(this.#listeners)) document.addEventListener(type, listener);
  }

  stop() {
    for (const [type, listener] of Object.entries(this.#listeners)) document.removeEventListener(type, listener);
  }

  get on() {
    return !preference(OFF, false);
  }

  set on(wanted) {
    prefer(OFF, !wanted);
  }

  #pressed(event) {
    const answer = answerTo(event, {
      state: this.#getState(),
      focus: kindOf(event.target),
      sinceWriting: performance.now() - this.#wroteAt,
      isDialogOpen: document.querySelector("dialog[open]") !== null,
      singleKeys: this.on,
      onMac: isMac(),
    });
    this.#left(event.target);
    if (!answer) return;
    // What is typed still has to go into the box, which gets the focus for it.
    if (answer.action !== "write") event.preventDefault();
    this.#act(answer);
  }

  // A text box that is taken away does not say so: its last key has to do.
  #left(target) {
    if (kindOf(target) === "text") this.#wroteAt = performance.now();
  }
}

function kindOf(target) {
  if (target.closest?.(TEXT)) return "text";
  return target.closest?.(CONTROL) ? "control" : "page";
}
