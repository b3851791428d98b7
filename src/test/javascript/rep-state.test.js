import {
  INITIAL,
  isQueueLow,
  nextSession,
  pickedSession,
  promptedSession,
  reduce,
} from "../../main/resources/web/console/rep-state.js";
import { equal, ok, test } from "./harness.js";
import { AT, after, customer, seated, arrived, left, attended, ended } from "./rep-frames.js";

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

test("nothing is known of the desk while the line is down, nor before the seat is taken again", () => {
  const away = { type: "customerAway", session: "a", until: AT };
  const down = after(seated("a"), attended("a", 0), away, { type: "link", state: "reconnecting" });
  equal([down.link, down.open.awayUntil], ["reconnecting", null]);
  const reopened = reduce(down, { type: "link", state: "live" });
  equal([reopened.link, reduce(reopened, seated("a")).link], ["reconnecting", "live"]);
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

test("the next is who is asked about, else who waits longest, else nobody", () => {
  const next = (state) => nextSession(state)?.session;
  equal([next(after(seated("a", "b"))), next(after(seated("a")))], ["a", "a"]);
  equal(next(after(seated())), undefined);
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
