import {
  INITIAL,
  isQueueLow,
  nextSession,
  pickedSession,
  promptedSession,
  reduce,
} from "../../main/resources/web/console/rep-state.js";
import { equal, ok, test } from "./harness.js";

const AT = "2026-01-02T03:04:05.000Z";

const after = (...frames) => frames.reduce(reduce, INITIAL);
const customer = (session) => ({
  session,
  name: `Customer ${session}`,
  text: "Why?",
  product: "doomsday-device",
  openedAt: AT,
});
const seated = (...sessions) => ({
  type: "seated",
  token: "t",
  queue: sessions.map(customer),
  waiting: sessions.length,
  away: false,
});
const arrived = (session, waiting) => ({ type: "arrived", ...customer(session), waiting });
const left = (session, waiting) => ({ type: "left", session, waiting, outcome: "ABANDONED" });
const attended = (session, waiting) => ({
  type: "attended",
  session,
  name: `Customer ${session}`,
  at: AT,
  waiting,
  lines: [],
});
const ended = (session) => ({ type: "ended", session, outcome: "ENDED_BY_CUSTOMER" });
const said = (seq, from, session) => ({ type: "said", seq, from, text: `line ${seq}`, at: AT, session });
const prompt = (state) => promptedSession(state)?.session;
const queue = (state) => state.queue.map(({ session }) => session);

test("who waits alone is asked about", () => {
  equal([prompt(after(seated("a"))), prompt(after(seated(), arrived("a", 1)))], ["a", "a"]);
});

test("nobody is asked about where several wait", () => {
  equal(prompt(after(seated("a", "b"))), undefined);
});

test("the prompt stays for its session while others arrive", () => {
  equal(prompt(after(seated("a"), arrived("b", 2), arrived("c", 3))), "a");
});

test("the prompt goes with its session, and the next is asked about who then waits alone", () => {
  const state = after(seated("a"), arrived("b", 2), left("a", 1));
  equal([queue(state), prompt(state)], [["b"], "b"]);
  equal(prompt(after(seated("a"), arrived("b", 2), arrived("c", 3), left("a", 2))), undefined);
});

test("nobody is asked about while a session is open", () => {
  equal(prompt(after(seated(), arrived("a", 1), attended("a", 0), arrived("b", 1))), undefined);
  equal(prompt(after(seated("a"), attended("a", 0), arrived("b", 1), ended("a"))), "b");
});

test("nobody is asked about while the rep has stepped away", () => {
  const away = { type: "away", backAt: AT };
  equal(prompt(after(seated("a"), away)), undefined);
  equal(prompt(after(seated("a"), away, { type: "back" })), "a");
});

test("who arrives joins the end of the queue, once", () => {
  const state = after(seated("a"), arrived("b", 2), arrived("b", 2));
  equal([queue(state), state.waiting], [["a", "b"], 2]);
});

test("who arrives behind those who are not shown is counted, and not shown out of turn", () => {
  const state = after({ ...seated("a", "b"), waiting: 5 }, arrived("f", 6));
  equal([queue(state), state.waiting], [["a", "b"], 6]);
});

test("no more than two hundred are shown", () => {
  const sessions = Array.from({ length: 200 }, (_, index) => `s${index}`);
  const state = after(seated(...sessions), arrived("one-more", 201));
  equal([state.queue.length, state.waiting], [200, 201]);
});

test("the rest of the queue is asked for when fewer than a hundred are shown of more", () => {
  const shown = Array.from({ length: 100 }, (_, index) => `s${index}`);
  const crowded = after({ ...seated(...shown), waiting: 300 });
  ok(!isQueueLow(crowded), "a hundred are enough");
  ok(isQueueLow(reduce(crowded, left("s0", 299))), "99 of 299 are few");
  ok(!isQueueLow(after(seated("a", "b"))), "all of them are shown");
});

test("the queue is not asked for without the seat", () => {
  ok(!isQueueLow({ ...INITIAL, waiting: 10 }), "no seat");
});

test("who is attended leaves the queue and is the open session", () => {
  const state = after(seated("a", "b"), attended("b", 1));
  equal([queue(state), state.open.session, state.waiting, state.last], [["a"], "b", 1, null]);
});

test("a console that reconnects shows the open session with its lines", () => {
  const open = { session: "a", name: "Customer a", at: AT, lines: [said(1, "customer")], customerAway: AT };
  const state = after({ ...seated(), open });
  equal([state.open.lines.length, state.open.awayUntil], [1, AT]);
});

test("a session that ended while the console was away is the last one", () => {
  const { last } = after(seated("a"), attended("a", 0), said(1, "customer", "a"), seated());
  equal([last.name, last.lines.length, last.outcome], ["Customer a", 1, undefined]);
});

test("lines and typing go to the open session alone", () => {
  const state = after(seated("a"), attended("a", 0), said(1, "customer", "a"), said(2, "customer", "other"));
  equal(
    state.open.lines.map(({ seq }) => seq),
    [1],
  );
  equal(after(seated("a"), said(1, "customer", "a")).open, null);
});

test("the customer types until they have said it", () => {
  const typing = [seated("a"), attended("a", 0), { type: "typing" }];
  ok(after(...typing).open.typing, "typing");
  ok(after(...typing, said(1, "rep", "a")).open.typing, "the rep said something");
  ok(!after(...typing, said(1, "customer", "a")).open.typing, "said");
});

test("a customer whose connection dropped is away until they are back", () => {
  const away = { type: "customerAway", session: "a", until: AT };
  equal(after(seated("a"), attended("a", 0), away).open.awayUntil, AT);
  equal(after(seated("a"), attended("a", 0), away, { type: "customerBack", session: "a" }).open.awayUntil, null);
});

test("the open session stays, with its lines and its outcome, until the rep is done with it", () => {
  const over = after(seated("a"), attended("a", 0), said(1, "customer", "a"), { type: "typing" }, ended("a"));
  const { session, outcome, lines, typing } = over.last;
  equal([over.open, session, outcome, lines.length, typing], [null, "a", "ENDED_BY_CUSTOMER", 1, false]);
  equal(reduce(over, arrived("b", 1)).last, over.last);
  equal(reduce(over, { type: "done" }).last, null);
});

test("a session that is over goes when another is attended", () => {
  equal(after(seated("a", "b"), attended("a", 1), ended("a"), attended("b", 0)).last, null);
});

test("the next is who is asked about, else who waits longest, else nobody", () => {
  const next = (state) => nextSession(state)?.session;
  equal([next(after(seated("a", "b"))), next(after(seated("a")))], ["a", "a"]);
  equal(next(after(seated())), undefined);
});

test("a late end of another session leaves the open one alone", () => {
  const state = after(seated("a", "b"), attended("a", 1), ended("a"), attended("b", 0), ended("a"));
  equal(state.open.session, "b");
});

test("a command is under way until it is answered, refused, or lost", () => {
  const sent = [seated("a"), { type: "command" }];
  ok(after(...sent).underWay, "under way");
  const answers = [
    attended("a", 0),
    left("a", 0),
    { type: "problem", message: "no" },
    { type: "command-lost" },
    { type: "link", state: "reconnecting" },
  ];
  equal(
    answers.map((answer) => after(...sent, answer).underWay),
    [false, false, false, false, false],
  );
});

test("a command takes the problem before it away", () => {
  equal(after(seated("a"), { type: "problem", message: "no" }, { type: "command" }).problem, null);
});

test("a refused console knows nothing of the desk", () => {
  const state = after(seated("a"), { type: "refused", message: "go away" });
  equal(state, { ...INITIAL, phase: "refused", refusal: "go away" });
  equal(reduce(state, { type: "reseat" }).phase, "connecting");
});

test("orders are shown once each, the newest first", () => {
  const order = (slug, minute) => ({ slug, at: `2026-01-02T03:0${minute}:00.000Z` });
  const state = after(
    seated("a"),
    attended("a", 0),
    { type: "orders", session: "a", orders: [order("raygun", 1), order("lair", 3)] },
    { type: "ordered", session: "a", ...order("moat", 2) },
    { type: "orders", session: "a", orders: [order("raygun", 1)] },
  );
  equal(
    state.open.orders.map(({ slug }) => slug),
    ["lair", "moat", "raygun"],
  );
});

test("orders that were known before a session was attended are there at once", () => {
  const orders = [{ slug: "raygun", at: AT }];
  equal(after(seated("a"), { type: "about", session: "a", orders }, attended("a", 0)).open.orders, orders);
  equal(after(seated("a", "b"), { type: "about", session: "b", orders }, attended("a", 1)).open.orders, []);
});

test("who is picked is looked at until they are picked again, leave, are turned away, or attended", () => {
  const picked = after(seated("a", "b"), { type: "pick", session: "b" });
  equal(pickedSession(picked).name, "Customer b");
  const turningAway = { type: "turning-away", customer: customer("b"), from: "queue" };
  const ends = [{ type: "pick", session: "b" }, left("b", 1), attended("b", 1), turningAway];
  equal(
    ends.map((end) => pickedSession(reduce(picked, end))),
    Array(4).fill(undefined),
  );
  equal(pickedSession(reduce(picked, left("a", 1))).session, "b");
});

test("of the histories only those that are shown are kept", () => {
  const about = (session) => ({ type: "about", session, orders: [] });
  const state = after(seated("a", "b"), { type: "pick", session: "a" }, about("a"), { type: "pick", session: "b" });
  equal(Object.keys(reduce(state, about("b")).about), ["b"]);
});

test("who leaves is no longer among those found", () => {
  const found = { type: "found", name: "cust", queue: [customer("x"), customer("y")] };
  equal(
    after({ ...seated("a"), waiting: 300 }, found, left("x", 299)).found.queue.map(({ session }) => session),
    ["y"],
  );
});

test("a frame that it does not know changes nothing", () => {
  const state = after(seated("a"));
  ok(reduce(state, { type: "from-the-future" }) === state, "the same state");
});

test("a rep who answered no ring is away without a time to be back at", () => {
  const state = after(seated("a"), { type: "away" });
  equal([state.away, state.backAt, prompt(state)], [true, null, undefined]);
  equal(after(seated("a"), { type: "away" }, { type: "back" }).away, false);
  equal(after({ ...seated("a"), away: true }).away, true);
});

test("a console that gave up its seat has nothing left of the desk", () => {
  const state = after(seated("a"), attended("a", 0), { type: "unseated" });
  equal([state.phase, state.open, state.queue], ["unseated", null, []]);
  equal(after(seated("a"), { type: "unseated" }, seated("b")).phase, "seated");
});

test("a customer who was asked is asked until they answer", () => {
  const asked = { type: "asked", until: AT };
  equal(after(seated("a"), attended("a", 0), asked).open.askedUntil, AT);
  equal(after(seated("a"), attended("a", 0), asked, { type: "asked" }).open.askedUntil, null);
  equal(after(seated("a"), attended("a", 0), { ...ended("a"), why: "silent" }).last.outcome, "silent");
});
