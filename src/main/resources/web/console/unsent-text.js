/**
 * What the rep was still writing, or sending, when a session ended under them. It stays where it is for as long as the
 * session is shown; then it is kept in the state, to be offered, and nowhere else.
 */
export class UnsentText {
  #store;
  #draftOf;
  #takeLines;
  #left = null;

  /**
   * @param draftOf answers what is being written to a session
   * @param takeLines answers the texts that are under way to no session that is open, and lets go of them
   */
  constructor(store, draftOf, takeLines) {
    this.#store = store;
    this.#draftOf = draftOf;
    this.#takeLines = takeLines;
    store.subscribe(() => this.#follow());
  }

  /** The rep goes on writing, to nobody. */
  write(text) {
    if (this.#left) this.#left.text = text;
  }

  /** The rep has no more use for what was kept of a session. */
  drop(session) {
    this.#store.dispatch({ type: "text-dropped", session });
  }

  #follow() {
    const { last } = this.#store.state;
    const left = this.#left;
    if (last?.session === left?.session) return;
    this.#left = last && { session: last.session, name: last.name, text: this.#draftOf(last.session) };
    if (left) this.#keep(left);
  }

  #keep({ session, name, text }) {
    const texts = [...this.#takeLines(), text.trim()].filter(Boolean);
    if (texts.length > 0) this.#store.dispatch({ type: "text-kept", session, name, text: texts.join("\n") });
  }
}
