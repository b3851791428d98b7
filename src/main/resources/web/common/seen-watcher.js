import { lastInView } from "./seen-lines.js";

const bottomOf = (line) => line.getBoundingClientRect().bottom;

/**
 * Watches how far a reader has the other side's lines of a Lit host's log on the screen: what is scrolled to, while the
 * page is visible and has the focus.
 */
export class SeenWatcher {
  #host;
  #saw;
  #log = null;
  #resized = new ResizeObserver(() => this.#look());

  /** @param saw takes the number of the last such line, again and again */
  constructor(host, saw) {
    this.#host = host;
    this.#saw = saw;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener("focus", this.#look);
    document.addEventListener("visibilitychange", this.#look);
  }

  hostUpdated() {
    if (!this.#log) this.#watch(this.#host.renderRoot.querySelector("[role=log]"));
    this.#look();
  }

  hostDisconnected() {
    window.removeEventListener("focus", this.#look);
    document.removeEventListener("visibilitychange", this.#look);
    this.#resized.disconnect();
    this.#log = null;
  }

  #watch(log) {
    this.#log = log;
    log.addEventListener("scroll", this.#look, { passive: true });
    this.#resized.observe(log);
  }

  #look = () => {
    if (!this.#log || document.hidden || !document.hasFocus()) return;
    const last = lastInView([...this.#log.querySelectorAll("[data-seq]")], bottomOf, viewOf(this.#log));
    if (last) this.#saw(Number(last.dataset.seq));
  };
}

// A log that is not shown has no height, and so nothing of it is in view.
function viewOf(log) {
  const { top, bottom } = log.getBoundingClientRect();
  return { top: Math.max(top, 0), bottom: Math.min(bottom, window.innerHeight) };
}
