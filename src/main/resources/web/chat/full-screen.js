const FILLS_THE_WINDOW = "(max-width: 34rem), (max-height: 30rem)";
const CONTROLS = "button, input, textarea, a[href], [tabindex='0']";

// What `compareDocumentPosition` answers: written out by their names, they are a part of what the shop's script may weigh.
const PRECEDING = 2;
const FOLLOWING = 4;

/**
 * While the panel of an open chat fills the window, as it does on phones and in low windows, what is behind it cannot be
 * reached, and Tab stays in it. A controller of the chat.
 */
export class FullScreen {
  #host;
  #media = matchMedia(FILLS_THE_WINDOW);
  #behind = [];
  #redraw = () => this.#host.requestUpdate();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  get on() {
    return this.#host.isOpen && this.#media.matches;
  }

  hostConnected() {
    this.#media.addEventListener("change", this.#redraw);
  }

  hostDisconnected() {
    this.#media.removeEventListener("change", this.#redraw);
    this.#release();
  }

  hostUpdated() {
    if (!this.on) this.#release();
    else if (this.#behind.length === 0) this.#shutOff();
  }

  /** Tab goes from the last control of the panel to the first, and the other way round. */
  keepFocus(event) {
    if (!this.on || event.key !== "Tab") return;
    const controls = [...event.currentTarget.querySelectorAll(CONTROLS)].filter(isReachable);
    const direction = event.shiftKey ? PRECEDING : FOLLOWING;
    if (controls.some((control) => event.target.compareDocumentPosition(control) & direction)) return;
    event.preventDefault();
    controls.at(event.shiftKey ? -1 : 0)?.focus();
  }

  #shutOff() {
    for (let part = this.#host; part.parentElement; part = part.parentElement) {
      const others = [...part.parentElement.children].filter((other) => other !== part && !other.inert);
      for (const other of others) other.inert = true;
      this.#behind.push(...others);
    }
  }

  #release() {
    for (const other of this.#behind) other.inert = false;
    this.#behind = [];
  }
}

function isReachable(control) {
  return !control.disabled && control.checkVisibility();
}
