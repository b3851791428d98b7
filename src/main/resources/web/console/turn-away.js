import { serviceNow } from "../common/service-clock.js";

const AFTER_MS = 5_000;
const TOAST_SHOWN_MS = 10_000;

/**
 * Turns people away one at a time, five seconds after it was announced, so that it can be undone. What was announced is
 * part of the state.
 */
export class TurnAway {
  #store;
  #send;
  #timer = null;
  #toastTimer;

  /** @param send sends a frame, and answers whether it could be sent */
  constructor(store, send) {
    this.#store = store;
    this.#send = send;
  }

  get #announced() {
    return this.#store.state.turningAway;
  }

  /** @param from `prompt` or `queue`: where it was done */
  announce(customer, from) {
    if (this.#announced?.session === customer.session) return;
    this.settle();
    this.#store.dispatch({ type: "turning-away", customer, from });
    this.#timer = setTimeout(() => this.settle(), AFTER_MS);
  }

  undo() {
    this.#stopTimer();
    this.#store.dispatch({ type: "kept-waiting" });
  }

  /** Sends what was only announced, unless that is about `session`: whoever is attended is not turned away. */
  settle(session) {
    const announced = this.#announced;
    if (announced && announced.session === session) return this.undo();
    this.#stopTimer();
    if (!announced || announced.sentAt) return;
    if (!this.#send({ type: "decline", session: announced.session, from: announced.from })) return;
    this.#store.dispatch({ type: "turned-away", at: serviceNow() });
  }

  /** What was to be sent while there was no connection goes out when there is one; a toast goes by itself. */
  received({ type }) {
    if (type === "seated" && this.#timer === null) this.settle();
    if (type !== "left" || !this.#store.state.turnedAway) return;
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => this.#store.dispatch({ type: "toast-over" }), TOAST_SHOWN_MS);
  }

  #stopTimer() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }
}
