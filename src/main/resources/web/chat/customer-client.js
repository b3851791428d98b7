import { Connection, socketUrl } from "../common/connection.js";
import { Outbox } from "../common/outbox.js";
import { StateStore } from "../common/state-store.js";
import { load, remove, save } from "../common/storage.js";
import { lastSeq } from "../common/lines.js";
import { secret } from "../common/random.js";
import { problemText } from "../common/messages.js";
import { INITIAL, reduce } from "./customer-state.js";
import { MESSAGES } from "./messages.js";

const TOKEN = "evil.chat.token";
const START = "evil.chat.start";
const OUTBOX = "evil.chat.outbox";
const RETRY_MS = 2_000;

/** The customer in this tab: sends their commands, holds the state of their chat, and the lines still to be sent. */
export class CustomerClient {
  #store = new StateStore(reduce, INITIAL);
  #connection;
  #outbox = new Outbox(
    OUTBOX,
    (frame) => this.#transmit(frame),
    () => this.#store.notify(),
  );
  #token = load(TOKEN);
  #start = load(START);
  #retryTimer;

  /** @param desk the origin of the desk */
  constructor(desk) {
    this.#connection = new Connection(socketUrl("/ws/customer", desk), {
      hello: () => this.#hello(),
      onFrame: (frame) => this.#received(frame),
      onState: (state, code, retryAt) => this.#connectionChanged(state, code, retryAt),
    });
  }

  get state() {
    return this.#store.state;
  }

  get unsent() {
    return this.#outbox.linesOf(this.state.session);
  }

  subscribe(subscriber) {
    return this.#store.subscribe(subscriber);
  }

  /** Resumes the chat that this tab already had or asked for; without one, what was never sent is the state's `unsentText`. */
  resume() {
    if (!this.#hello()) {
      this.#reset();
      return;
    }
    this.#store.dispatch({ type: this.#start ? "starting" : "resuming" });
    this.#connection.open();
  }

  start(name, text, product) {
    this.#outbox.clear();
    this.#start = { type: "start", name, text, product, token: secret() };
    save(START, this.#start);
    this.#store.dispatch({ type: "starting" });
    if (!this.#connection.send(this.#start)) this.#connection.open();
  }

  say(text) {
    this.#outbox.add(this.state.session, text);
  }

  tryAgain(id) {
    this.#outbox.tryAgain(id);
  }

  typing() {
    this.#connection.send({ type: "typing" });
  }

  /** Answers the rep who asks whether one is still there. */
  here() {
    this.#connection.send({ type: "here" });
  }

  /** Closes the connection but keeps the chat, as a page that is left does; `resume` opens it again. */
  leave() {
    this.#connection.close();
  }

  end() {
    return this.#connection.send({ type: "end" });
  }

  rate(stars, comment) {
    return this.#connection.send({ type: "rate", stars, comment });
  }

  /** Drops the chat that is over; what was typed and never sent is the state's `unsentText`. */
  startOver(problem) {
    this.#dropSession();
    this.#connection.close();
    this.#reset(problem);
  }

  #reset(problem) {
    this.#store.dispatch({ type: "reset", problem, unsentText: this.#outbox.clear().join("\n") });
  }

  // A start is repeated until it is answered; its token lets the desk know it again.
  #hello() {
    if (this.#token) return { type: "resume", token: this.#token, after: lastSeq(this.state.lines) };
    return this.#start;
  }

  #connectionChanged(state, code, retryAt) {
    if (state !== "live") this.#outbox.pause();
    clearTimeout(this.#retryTimer);
    this.#store.dispatch({ type: "link", state, code, retryAt });
  }

  #received(frame) {
    if (frame.type === "problem") {
      this.#problemReceived(frame);
      return;
    }
    if (frame.type === "queued" || frame.type === "resumed") this.#sessionKnown();
    this.#store.dispatch(frame);
    this.#settleLines(frame);
  }

  #sessionKnown() {
    clearTimeout(this.#retryTimer);
    if (!this.#start) return;
    this.#token = this.#start.token;
    save(TOKEN, this.#token);
    this.#removeStart();
  }

  #settleLines(frame) {
    if (frame.type === "said" && frame.id) this.#outbox.receipted(frame.id);
    if (this.state.phase === "over") {
      this.#outbox.failAllExcept(null, MESSAGES.chatEnded);
    } else if (frame.type === "queued" || frame.type === "resumed") {
      this.#outbox.resume(this.state.session);
    }
  }

  #problemReceived({ id, code, message }) {
    const reason = problemText({ code, message });
    if (id && this.#outbox.refused(id, code, reason)) return;
    if (code === "unknown-session") {
      this.#sessionUnknown();
    } else if (code === "busy" || code === "too-fast") {
      this.#retryLater(reason);
    } else if (this.#start) {
      this.startOver(reason);
    } else {
      this.#store.dispatch({ type: "problem", message: reason });
    }
  }

  // A chat that is over stays on the screen although the server no longer knows it.
  #sessionUnknown() {
    if (this.state.phase !== "over") {
      this.startOver(MESSAGES.forgotten);
      return;
    }
    this.#dropSession();
    this.#connection.close();
    this.#store.dispatch({ type: "unratable" });
  }

  #retryLater(message) {
    const { phase } = this.state;
    this.#store.dispatch({ type: "problem", message });
    if (phase !== "starting" && phase !== "resuming") return;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => {
      const hello = this.#hello();
      if (hello) this.#connection.send(hello);
    }, RETRY_MS);
  }

  #dropSession() {
    this.#token = null;
    clearTimeout(this.#retryTimer);
    remove(TOKEN);
    this.#removeStart();
    this.#outbox.pause();
  }

  #removeStart() {
    this.#start = null;
    remove(START);
  }

  // The session is the outbox's own note of where a line belongs; the socket knows it already.
  #transmit({ session, ...frame }) {
    return this.#connection.send(frame);
  }
}
