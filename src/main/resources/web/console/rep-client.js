import { Connection, socketUrl } from "../common/connection.js";
import { Outbox, RETRYABLE } from "../common/outbox.js";
import { StateStore } from "../common/state-store.js";
import { isText } from "../common/shapes.js";
import { load, removeAllExcept } from "../common/storage.js";
import { problemText } from "../common/messages.js";
import { Retry } from "../common/retry.js";
import { SeenReporter } from "../common/seen-lines.js";
import { Inquiries } from "./inquiries.js";
import { nextSession, reduce, isQueueLow, INITIAL } from "./rep-state.js";
import { keepSeatToken, seatToken } from "./seat.js";
import { SessionFiling } from "./session-filing.js";
import { TurnAway } from "./turn-away.js";
import { UnsentText } from "./unsent-text.js";
import { MESSAGES } from "./messages.js";

const OUTBOX = "evil.rep.outbox";
const DRAFT = "evil.rep.draft.";
const ANSWER_TIMEOUT_MS = 8_000;
const TOUCH_MS = 30_000;

/** The rep in this tab: sends their commands, holds the state of the desk, and the lines still to be sent. */
export class RepClient {
  #store = new StateStore(reduce, INITIAL);
  #connection;
  #outbox = new Outbox(
    OUTBOX,
    (frame) => this.#connection.send(frame),
    () => this.#store.notify(),
  );
  filing = new SessionFiling(this.#store, (frame) => this.#connection.send(frame));
  #turnAway = new TurnAway(this.#store, (frame) => this.#connection.send(frame));
  #seen = new SeenReporter((frame, session) => this.#isOpen(session) && this.#connection.send(frame));
  #inquiries = new Inquiries(this.#store);
  #unsentText = new UnsentText(
    this.#store,
    (session) => load(this.draftOf(session), isText) ?? "",
    () => this.#outbox.clear(this.state.open?.session),
  );
  #sitting = false;
  #touchedAt = -Infinity;
  #answerTimer;
  // The seat could not be given yet (`busy`, `too-fast`): asked for again while the connection holds.
  #retry = new Retry(() => this.#sitting && this.#connection.send(this.#sit()));

  constructor() {
    this.#connection = new Connection(socketUrl("/ws/rep"), {
      hello: () => this.#sit(),
      onFrame: (frame) => this.#received(frame),
      onState: (state) => this.#connectionChanged(state),
    });
  }

  get state() {
    return this.#store.state;
  }

  /** The lines under way to the session that is shown; with none shown, those that came too late for theirs. */
  get unsent() {
    const shown = this.state.open ?? this.state.last;
    return shown ? this.#outbox.linesOf(shown.session) : this.#outbox.lines;
  }

  /** Where what is being written to a session is kept. */
  draftOf(session) {
    return DRAFT + session;
  }

  /** What the rep writes while the session that is shown is over. */
  writeUnsent(text) {
    if (!this.state.open) this.#unsentText.write(text);
  }

  /** The rep has no more use for what was kept of a session. */
  dropText(session) {
    this.#unsentText.drop(session);
  }

  subscribe(subscriber) {
    return this.#store.subscribe(subscriber);
  }

  /** Asks for the seat; also again, after having been refused. */
  sitDown() {
    this.#store.dispatch({ type: "reseat" });
    this.#connection.open();
  }

  attend(session) {
    this.#turnAway.settle(session);
    this.filing.settle();
    this.#command({ type: "attend", session });
  }

  /** Looks at somebody in the queue, or away from them. */
  pick(session) {
    this.#store.dispatch({ type: "pick", session });
    this.#inquiries.lookUp();
  }

  attendNext() {
    const next = nextSession(this.state);
    if (next) this.attend(next.session);
  }

  /** The rep has seen enough of the session that is over. */
  done() {
    this.#store.dispatch({ type: "done" });
  }

  /**
   * Announces that somebody is turned away, which they are in five seconds, or as soon as the rep goes on.
   *
   * @param from `prompt` or `queue`: where it was done
   */
  turnAway(customer, from) {
    this.#turnAway.announce(customer, from);
  }

  /** Lets somebody wait on who is being turned away. */
  undoTurnAway() {
    this.#turnAway.undo();
  }

  /** Sends what was only announced: the page is being left. */
  settle() {
    this.#turnAway.settle();
    this.filing.settle();
  }

  end() {
    if (this.state.open) this.#command({ type: "end" });
  }

  /** Ends the open session, and attends the next once it is over. */
  endAndNext() {
    if (this.state.open) this.#command({ type: "end" }, { goesOn: true });
  }

  /** Asks the silent customer whether they are still there. */
  ask() {
    this.#command({ type: "ask", session: this.state.open.session });
  }

  /** Somebody is at the console: told when it is news. */
  touch() {
    const now = performance.now();
    if (this.state.phase !== "seated" || now - this.#touchedAt < TOUCH_MS) return;
    if (this.#connection.send({ type: "here" })) this.#touchedAt = now;
  }

  stepAway(minutes) {
    this.#command({ type: "away", minutes });
  }

  comeBack() {
    this.#command({ type: "back" });
  }

  /** Whether something was written to the open session and not sent. */
  get hasDraft() {
    return Boolean(this.state.open && load(this.draftOf(this.state.open.session), isText)?.trim());
  }

  /** Asks who waits under a name, of all and not only of those who are shown; the answer is the state's `found`. */
  find(name) {
    return this.#connection.send({ type: "find", name });
  }

  /** Says a line in a session; false if that is not the open one any more. */
  say(session, text) {
    if (!this.#isOpen(session)) return false;
    this.#outbox.add(session, text);
    return true;
  }

  tryAgain(id) {
    this.#outbox.tryAgain(id);
  }

  typing() {
    this.#connection.send({ type: "typing" });
  }

  /** A line of the customer's in the open session was on the screen, and so all before it. */
  saw(seq) {
    if (this.state.open) this.#seen.saw(this.state.open.session, seq);
  }

  #isOpen(session) {
    return session === this.state.open?.session;
  }

  #command(frame, { goesOn = false } = {}) {
    if (this.state.underWay || !this.#connection.send(frame)) return;
    this.#store.dispatch({ type: "command", goesOn });
    clearTimeout(this.#answerTimer);
    this.#answerTimer = setTimeout(() => this.#store.dispatch({ type: "command-lost" }), ANSWER_TIMEOUT_MS);
  }

  #sit() {
    this.#sitting = true;
    return { type: "sit", token: seatToken() ?? undefined };
  }

  #connectionChanged(state) {
    if (state !== "live") this.#outbox.pause();
    this.#sitting &&= state === "live";
    this.#store.dispatch({ type: "link", state });
  }

  #received(frame) {
    if (frame.type === "problem" && frame.id && this.#outbox.refused(frame.id, frame.code, problemText(frame))) return;
    if (frame.type === "problem" && this.filing.refused(frame)) return;
    if (frame.type === "problem" && RETRYABLE.has(frame.code) && this.#sitting) this.#retry.soon();
    const before = this.state.open?.session;
    const goesOn = this.state.underWay && this.state.goesOn;
    if (frame.type === "unseated") this.#connection.close();
    this.#store.dispatch(frame.type === "problem" ? { ...frame, message: problemText(frame) } : frame);
    this.#settleLines(frame, before);
    this.#turnAway.received(frame);
    this.filing.received(frame);
    this.#inquiries.received(frame);
    if (frame.type === "ended" && goesOn) this.attendNext();
    if (isQueueLow(this.state) && !this.#sitting) this.#connection.send(this.#sit());
  }

  #settleLines(frame, before) {
    const session = this.state.open?.session;
    if (frame.type === "said" && frame.id) this.#outbox.receipted(frame.id);
    if (session !== before || frame.type === "seated") removeAllExcept(session && this.draftOf(session), DRAFT);
    if (!session && (before || frame.type === "seated")) this.#outbox.failAllExcept(null, MESSAGES.sessionEnded);
    if (frame.type === "seated") {
      this.#sitting = false;
      keepSeatToken(frame.token);
    }
    if (session && (frame.type === "seated" || frame.type === "attended")) this.#sessionOpened(session);
  }

  #sessionOpened(session) {
    for (const { id } of this.state.open.lines) if (id) this.#outbox.receipted(id);
    this.#outbox.clear(session);
    this.#outbox.resume(session);
    this.#seen.tellAgain(session);
  }
}
