import { Connection, socketUrl } from "../common/connection.js";
import { Outbox } from "../common/outbox.js";
import { StateStore } from "../common/state-store.js";
import { lastSeq } from "../common/lines.js";
import { Retry } from "../common/retry.js";
import { SeenReporter } from "../common/seen-lines.js";
import { LANGUAGE } from "../common/language.js";
import { secret } from "../common/random.js";
import { problemText } from "../common/messages.js";
import { INITIAL, isHeld, reduce } from "./customer-state.js";
import { OtherPages } from "./other-pages.js";
import { StoredChat } from "./stored-chat.js";
import { MESSAGES } from "./messages.js";

const OUTBOX = "evil.chat.outbox";

/** The customer in this tab: sends their commands, holds the state of their chat, and the lines still to be sent. */
export class CustomerClient {
  #store = new StateStore(reduce, INITIAL);
  #connection;
  #outbox = new Outbox(
    OUTBOX,
    // The session is the outbox's own note of where a line belongs; the socket knows it already.
    ({ session, ...frame }) => this.#connection.send(frame),
    () => this.#store.notify(),
  );
  #seen = new SeenReporter((frame, session) => this.#isOpen(session) && this.#connection.send(frame));
  #chat = new StoredChat();
  #pages = new OtherPages(this.#asPage());
  #desk;
  #retry = new Retry(() => {
    const hello = this.#hello();
    if (hello) this.#connection.send(hello);
  });

  /** @param desk the origin of the desk */
  constructor(desk) {
    this.#desk = desk;
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

  /** Where what belongs to this chat is had, and by which token: the secret of the session of this tab, or null. */
  get pictureSource() {
    return { server: this.#desk, token: this.#chat.token };
  }

  subscribe(subscriber) {
    return this.#store.subscribe(subscriber);
  }

  /**
   * Resumes the chat that this tab already had or asked for, unless another page of this browser has it; without one, what
   * was never sent is the state's `unsentText`.
   */
  resume() {
    if (this.#chat.token) this.#store.dispatch({ type: "resuming" });
    else this.#reset();
    this.#pages.ask(this.#chat.token, () => this.#chat.token && this.#connect());
  }

  /** Takes the chat over from the page that has it. */
  continueHere() {
    this.#chat.keep(this.#chat.token);
    this.#connect();
  }

  start(name, text, product) {
    this.#outbox.clear();
    this.#chat.begin({ type: "start", name, text, product, lang: LANGUAGE, token: secret() });
    this.#connection.send(this.#chat.start);
    this.#connect();
  }

  /** Says a line, which shows a picture if one was brought for it. */
  say(text, picture) {
    this.#outbox.add(this.state.session, text, picture);
  }

  tryAgain(id) {
    this.#outbox.tryAgain(id);
  }

  typing() {
    this.#connection.send({ type: "typing" });
  }

  /** A line of the rep's was on the screen, and so all before it. */
  saw(seq) {
    this.#seen.saw(this.state.session, seq);
  }

  /** Answers the rep who asks whether one is still there. */
  here() {
    this.#connection.send({ type: "here" });
  }

  /** Closes the connection but keeps the chat, as a page that is left does; `resume` opens it again. */
  leave() {
    this.#pages.leave();
    this.#connection.close();
  }

  end() {
    return this.#connection.send({ type: "end" });
  }

  rate(stars, comment) {
    return this.#connection.send({ type: "rate", stars, comment });
  }

  /** Tells the customer why something could not be done; null takes that back. */
  tell(message) {
    this.#store.dispatch({ type: "problem", message });
  }

  /** Drops the chat that is over; what was typed and never sent is the state's `unsentText`. */
  startOver(problem) {
    this.#dropSession();
    this.#reset(problem);
    this.#pages.ask(null, () => {});
  }

  #isOpen(session) {
    return this.state.phase === "open" && session === this.state.session;
  }

  #reset(problem) {
    this.#store.dispatch({ type: "reset", problem, unsentText: this.#outbox.clear().join("\n") });
  }

  #connect() {
    this.#store.dispatch({ type: this.#chat.start ? "starting" : "resuming" });
    this.#connection.open();
    this.#pages.hold(this.#chat.token);
  }

  // Of two pages that connect at once the service takes the later one, and closes the other.
  #asPage() {
    return {
      held: () => (isHeld(this.state) ? this.#chat.token : null),
      over: () => (this.state.phase === "over" ? this.#chat.token : null),
      yields: (token) => this.#yields(token),
      forget: (token) => this.#isElsewhere(token) && this.startOver(),
      succeed: (token) => this.#isElsewhere(token) && this.continueHere(),
    };
  }

  #yields(token) {
    const { phase, link } = this.state;
    const own = this.#chat.token ?? token;
    if (own !== token || phase === "over" || link === "connecting" || link === "live") return false;
    this.#chat.adopt(token);
    this.#connection.close();
    this.#store.dispatch({ type: "elsewhere" });
    return true;
  }

  #isElsewhere(token) {
    const { phase, link } = this.state;
    return token === this.#chat.token && (phase === "elsewhere" || (phase === "resuming" && link === "closed"));
  }

  // A start is repeated until it is answered; its token lets the desk know it again.
  #hello() {
    const { start, token } = this.#chat;
    return start ?? (token && { type: "resume", token, after: lastSeq(this.state.lines) });
  }

  #connectionChanged(state, code, retryAt) {
    if (state !== "live") this.#outbox.pause();
    this.#retry.stop();
    this.#store.dispatch({ type: "link", state, code, retryAt });
  }

  #received(frame) {
    if (frame.type === "problem") {
      this.#problemReceived(frame);
      return;
    }
    if (frame.type === "queued" || frame.type === "resumed") this.#sessionKnown();
    this.#store.dispatch(frame);
    if (frame.type === "resumed") this.#seen.tellAgain(frame.session);
    this.#settleLines(frame);
  }

  #sessionKnown() {
    this.#retry.stop();
    this.#chat.known();
  }

  #settleLines(frame) {
    if (frame.type === "said" && frame.id) this.#outbox.receipted(frame.id);
    if (this.state.phase === "over") {
      this.#pages.end(this.#chat.token);
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
    } else if (this.#chat.start) {
      this.startOver(reason);
    } else {
      this.tell(reason);
    }
  }

  // A chat that is over stays on the screen although the server no longer knows it.
  #sessionUnknown() {
    if (this.state.phase !== "over") {
      this.startOver(MESSAGES.forgotten);
      return;
    }
    this.#dropSession();
    this.#store.dispatch({ type: "unratable" });
  }

  #retryLater(message) {
    const { phase } = this.state;
    this.tell(message);
    if (phase === "starting" || phase === "resuming") this.#retry.soon();
  }

  #dropSession() {
    if (isHeld(this.state)) this.#pages.end(this.#chat.token);
    this.#retry.stop();
    this.#chat.drop();
    this.#outbox.pause();
    this.#connection.close();
  }
}
