/** Has picks kept one after the other, so that none overtakes another. Each tells what its control showed before. */
export class PickQueue {
  #shown;
  #send;
  #last = Promise.resolve();

  /**
   * @param shown what the controls show, by their names
   * @param send  has a pick kept, and answers what the control shows then
   */
  constructor(shown, send) {
    this.#shown = new Map(shown);
    this.#send = send;
  }

  /** Answers what became of it, once it and all before it are kept. The view names this filling in of the form. */
  pick(view, control, value) {
    const kept = this.#last.then(() => this.#keep(view, control, value));
    this.#last = kept;
    return kept;
  }

  async #keep(view, control, value) {
    const before = this.#shown.get(control) ?? "";
    const answer = await this.#send({ view, control, value, before });
    if (answer.value !== undefined) this.#shown.set(control, answer.value);
    return answer;
  }
}
