const TYPING_SHOWN_MS = 4_000;

/**
 * A state, the reducer that moves it, and those who look at it. `typing` is the one thing in a state
 * that goes stale by itself.
 */
export class Store {
  #reduce;
  #watchers = new Set();
  #typing;
  state;

  constructor(reduce, state) {
    this.#reduce = reduce;
    this.state = state;
  }

  dispatch(frame) {
    this.state = this.#reduce(this.state, frame);
    if (frame.type === "typing") {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.dispatch({ type: "typing-stopped" }), TYPING_SHOWN_MS);
    }
    this.tell();
  }

  tell() {
    this.#watchers.forEach((watcher) => watcher());
  }

  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
