const TYPING_SHOWN_MS = 4_000;

/**
 * A state, the reducer that changes it, and those who are told of each change. `typing` is the one
 * frame whose effect ends by itself.
 */
export class StateStore {
  #reduce;
  #subscribers = new Set();
  #typingTimer;
  state;

  constructor(reduce, state) {
    this.#reduce = reduce;
    this.state = state;
  }

  dispatch(frame) {
    this.state = this.#reduce(this.state, frame);
    if (frame.type === "typing") {
      clearTimeout(this.#typingTimer);
      this.#typingTimer = setTimeout(() => this.dispatch({ type: "typing-stopped" }), TYPING_SHOWN_MS);
    }
    this.notify();
  }

  notify() {
    this.#subscribers.forEach((subscriber) => subscriber());
  }

  /** @returns a function that ends the subscription */
  subscribe(subscriber) {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }
}
