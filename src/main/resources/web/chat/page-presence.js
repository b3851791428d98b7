/**
 * Whether its Lit host is on a page that is there. Who only moves it takes it out and puts it in again at once, which is
 * no parting; a page that goes into the browser's cache may come back.
 */
export class PagePresence {
  #host;
  #listeners;
  #arrived;
  #left;
  #isThere = false;

  /** @param acts `arrived`, `left` its page; the page was `hidden` for good as far as anybody knows, `restored`, or only `looked` at or away from */
  constructor(host, { arrived, left, hidden, restored, looked }) {
    this.#host = host;
    this.#listeners = [
      [window, "pagehide", hidden],
      [window, "pageshow", ({ persisted }) => persisted && restored()],
      [document, "visibilitychange", looked],
    ];
    this.#arrived = arrived;
    this.#left = left;
    host.addController(this);
  }

  hostConnected() {
    if (this.#isThere) return;
    this.#isThere = true;
    for (const [target, type, listener] of this.#listeners) target.addEventListener(type, listener);
    this.#arrived();
  }

  hostDisconnected() {
    queueMicrotask(() => this.#host.isConnected || this.#leave());
  }

  #leave() {
    if (!this.#isThere) return;
    this.#isThere = false;
    for (const [target, type, listener] of this.#listeners) target.removeEventListener(type, listener);
    this.#left();
  }
}
