import { Connection, socketUrl } from "../common/connection.js";
import { Outbox } from "../common/outbox.js";
import { StateStore } from "../common/state-store.js";
import { load, removeAllExcept, save } from "../common/storage.js";
import { problemText } from "../common/messages.js";
import { fetchJson } from "./fetch-json.js";
import { fetchHistory, fetchOrders } from "./histories.js";
import { knownSessions, nextSession, reduce, isQueueLow, INITIAL } from "./rep-state.js";
import { TurnAway } from "./turn-away.js";
import { MESSAGES } from "./messages.js";

const SEAT = "evil.rep.seat";
const OUTBOX = "evil.rep.outbox";
const DRAFT = "evil.rep.draft.";
const ANSWER_TIMEOUT_MS = 8_000;
const STATISTICS_DELAY_MS = 400;
const CHANGES_STATISTICS = new Set(["seated", "attended", "ended", "left", "back", "away"]);
const TOUCH_MS = 30_000;
const RETRYABLE = new Set(["busy", "too-fast"]);

/** The rep in this tab: sends their commands, holds the state of the desk, and the lines still to be sent. */
export class RepClient {
  #store = new StateStore(reduce, INITIAL);
  #connection;
  #outbox = new Outbox(
    OUTBOX,
    (frame) => this.#connection.send(frame),
    () => this.#store.notify(),
  );
  #turnAway = new TurnAway(this.#store, (frame) => this.#connection.send(frame));
  #sitting = false;
  #touchedAt = -Infinity;
  #answerTimer;
  #statisticsTimer;

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
    this.#command({ type: "attend", session });
  }

  /** Looks at somebody in the queue, or away from them. */
  pick(session) {
    this.#store.dispatch({ type: "pick", session });
    this.#fetchHistories();
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
  }

  end() {
    if (this.state.open) this.#command({ type: "end" });
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
    const { open } = this.state;
    return open !== null && Boolean(load(this.draftOf(open.session))?.trim());
  }

  /** Asks who waits under a name, of all and not only of those who are shown; the answer is the state's `found`. */
  find(name) {
    return this.#connection.send({ type: "find", name });
  }

  /** Says a line in a session; false if that is not the open one any more. */
  say(session, text) {
    if (session !== this.state.open?.session) return false;
    this.#outbox.add(session, text);
    return true;
  }

  tryAgain(id) {
    this.#outbox.tryAgain(id);
  }

  typing() {
    this.#connection.send({ type: "typing" });
  }

  #command(frame) {
    if (this.state.underWay || !this.#connection.send(frame)) return;
    this.#store.dispatch({ type: "command" });
    clearTimeout(this.#answerTimer);
    this.#answerTimer = setTimeout(() => this.#store.dispatch({ type: "command-lost" }), ANSWER_TIMEOUT_MS);
  }

  #sit() {
    this.#sitting = true;
    return { type: "sit", token: load(SEAT) ?? undefined };
  }

  #connectionChanged(state) {
    if (state !== "live") {
      this.#outbox.pause();
      this.#sitting = false;
    }
    this.#store.dispatch({ type: "link", state });
  }

  #received(frame) {
    if (frame.type === "problem" && frame.id && this.#outbox.refused(frame.id, frame.code, problemText(frame))) return;
    if (frame.type === "problem" && RETRYABLE.has(frame.code) && this.#sitting) this.#retrySit();
    const before = this.state.open?.session;
    if (frame.type === "unseated") this.#connection.close();
    this.#store.dispatch(frame.type === "problem" ? { ...frame, message: problemText(frame) } : frame);
    this.#settleLines(frame, before);
    this.#turnAway.received(frame);
    this.#fetchHistories();
    if (CHANGES_STATISTICS.has(frame.type)) this.#fetchStatisticsSoon();
    if (isQueueLow(this.state) && !this.#sitting) this.#connection.send(this.#sit());
  }

  #settleLines(frame, before) {
    const session = this.state.open?.session;
    if (frame.type === "said" && frame.id) this.#outbox.receipted(frame.id);
    if (session !== before || frame.type === "seated") removeAllExcept(session && this.draftOf(session), DRAFT);
    if (!session && (before || frame.type === "seated")) this.#outbox.failAllExcept(null, MESSAGES.sessionEnded);
    if (frame.type === "seated") {
      this.#sitting = false;
      save(SEAT, frame.token);
    }
    if (session && (frame.type === "seated" || frame.type === "attended")) this.#sessionOpened(session);
  }

  #sessionOpened(session) {
    for (const { id } of this.state.open.lines) if (id) this.#outbox.receipted(id);
    this.#outbox.clear(session);
    this.#outbox.resume(session);
    this.#fetchOrders(session);
  }

  async #fetchOrders(session) {
    const orders = await fetchOrders(session);
    if (orders) this.#store.dispatch({ type: "orders", session, orders });
  }

  // What is known of a customer is a help beside the chat; without it the chat goes on.
  #fetchHistories() {
    for (const session of knownSessions(this.state)) if (!this.state.about[session]) this.#fetchHistory(session);
  }

  async #fetchHistory(session) {
    this.#store.dispatch({ type: "about", session });
    const history = await fetchHistory(session);
    if (this.state.about[session]) this.#store.dispatch({ type: "about", session, ...history });
  }

  // Once for all that changes at about the same time.
  #fetchStatisticsSoon() {
    clearTimeout(this.#statisticsTimer);
    this.#statisticsTimer = setTimeout(async () => {
      const statistics = await fetchJson("/support/shift", { tries: 1 });
      if (statistics)
        this.#store.dispatch({ type: "shift", statistics: { ...statistics, receivedAt: performance.now() } });
    }, STATISTICS_DELAY_MS);
  }

  // The seat could not be given yet (`busy`, `too-fast`): ask again while the connection holds.
  #retrySit() {
    setTimeout(() => {
      if (this.#sitting) this.#connection.send(this.#sit());
    }, 2_000);
  }
}
