import { load, save } from "../../main/resources/web/common/storage.js";
import { RepClient } from "../../main/resources/web/console/rep-client.js";
import { promptedSession } from "../../main/resources/web/console/rep-state.js";
import { clock, network, settle, socket } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const AT = "2026-01-02T03:04:05.000Z";
const CUSTOMER = { session: "a", name: "Ada", text: "Why?", openedAt: AT };
const SEATED = { type: "seated", token: "seat", queue: [CUSTOMER], waiting: 1 };
const ATTENDED = { type: "attended", session: "a", name: "Ada", at: AT, waiting: 0, lines: [] };
const ENDED = { type: "ended", session: "a", outcome: "ENDED_BY_CUSTOMER" };

/** A console that sits and is answered with these frames. */
function sitting(...frames) {
  const client = new RepClient();
  client.sitDown();
  socket().accept();
  frames.forEach((frame) => socket().receive(frame));
  return client;
}

const requested = () => network.requests.map(({ path }) => path);

test("the seat is asked for with the token of the one before", () => {
  sitting(SEATED);
  equal([socket().sent[0], load("evil.rep.seat")], [{ type: "sit" }, "seat"]);
  sitting();
  equal(socket().sent[0], { type: "sit", token: "seat" });
});

test("a seat that could not be given yet is asked for again two seconds later", () => {
  sitting({ type: "problem", code: "busy", message: "Later." });
  clock.advance(2_000);
  equal(socket().sentTypes, ["sit", "sit"]);
});

test("a second command waits for the answer to the first", () => {
  const client = sitting(SEATED);
  client.attend("a");
  client.stepAway(5);
  equal(socket().sentTypes, ["sit", "attend"]);
});

test("a command whose answer is lost can be given again after eight seconds", () => {
  const client = sitting(SEATED);
  client.attend("a");
  clock.advance(7_000);
  ok(client.state.underWay, "under way");
  clock.advance(1_000);
  ok(!client.state.underWay, "lost");
});

test("no command is under way that could not be sent", () => {
  const client = sitting(SEATED);
  socket().drop(1006);
  client.attend("a");
  ok(!client.state.underWay, "not sent");
});

test("who is turned away is told so five seconds later, with where from", () => {
  sitting(SEATED).turnAway(CUSTOMER, "queue");
  clock.advance(4_999);
  equal(socket().sentTypes, ["sit"]);
  clock.advance(1);
  equal(socket().sent.at(-1), { type: "decline", session: "a", from: "queue" });
  clock.advance(5_000);
  equal(socket().sentTypes.filter((type) => type === "decline").length, 1);
});

test("who is turned away by mistake waits on", () => {
  const client = sitting(SEATED);
  client.turnAway(CUSTOMER, "prompt");
  equal(promptedSession(client.state), undefined);
  client.undoTurnAway();
  clock.advance(5_000);
  equal([promptedSession(client.state).session, socket().sentTypes], ["a", ["sit"]]);
});

test("who is turned away is told so at once when the rep turns another away, attends another, or goes", () => {
  const bob = { ...CUSTOMER, session: "b" };
  const acts = [(client) => client.turnAway(bob, "queue"), (client) => client.attend("b"), (client) => client.settle()];
  for (const act of acts) {
    const client = sitting({ ...SEATED, queue: [CUSTOMER, bob], waiting: 2 });
    client.turnAway(CUSTOMER, "queue");
    act(client);
    equal(socket().sent[1], { type: "decline", session: "a", from: "queue" });
  }
});

test("whoever is attended after all is not turned away", () => {
  const client = sitting(SEATED);
  client.turnAway(CUSTOMER, "queue");
  client.attend("a");
  clock.advance(5_000);
  equal(socket().sentTypes, ["sit", "attend"]);
});

test("who is turned away while there is no connection is told so when there is one", () => {
  const client = sitting(SEATED);
  client.turnAway(CUSTOMER, "prompt");
  socket().drop(1006);
  clock.advance(5_000);
  socket().accept();
  socket().receive(SEATED);
  equal(socket().sentTypes, ["sit", "decline"]);
});

test("for ten seconds it is told who was turned away, and how long they had waited", () => {
  const client = sitting({ ...SEATED, queue: [{ ...CUSTOMER, openedAt: clock.instant(-60_000) }] });
  client.turnAway(client.state.queue[0], "queue");
  clock.advance(5_000);
  socket().receive({ type: "left", session: "a", outcome: "CANCELLED", waiting: 0 });
  const { name, openedAt, sentAt } = client.state.turnedAway;
  equal([name, sentAt - Date.parse(openedAt), client.state.turningAway], ["Ada", 65_000, null]);
  clock.advance(10_000);
  equal(client.state.turnedAway, null);
});

test("a line carries its session, and is unsent until its receipt", () => {
  const client = sitting(SEATED, ATTENDED);
  client.say("a", "No.");
  const { id, ...frame } = socket().sent.at(-1);
  equal([frame, client.unsent.length], [{ type: "say", text: "No.", session: "a" }, 1]);
  socket().receive({ type: "said", session: "a", seq: 2, from: "rep", text: "No.", at: AT, id });
  equal(client.unsent, []);
});

test("a line whose receipt was missed is known by the lines of the session", () => {
  const client = sitting(SEATED, ATTENDED);
  client.say("a", "No.");
  const { id } = socket().sent.at(-1);
  socket().drop(1006);
  clock.advance(3_000);
  socket().accept();
  const lines = [{ seq: 2, from: "rep", text: "No.", at: AT, id }];
  socket().receive({ ...SEATED, queue: [], waiting: 0, open: { ...ATTENDED, lines } });
  equal([client.unsent, socket().sentTypes], [[], ["sit"]]);
});

test("nothing is said to a session that is not open, or not open any more", () => {
  const client = sitting(SEATED, ATTENDED);
  ok(!client.say("b", "No."), "another");
  socket().receive(ENDED);
  ok(!client.say("a", "No."), "over");
  client.end();
  equal([client.unsent, socket().sentTypes], [[], ["sit"]]);
});

test("a line that came too late for its session stays, as failed", () => {
  const client = sitting(SEATED, ATTENDED);
  client.say("a", "No.");
  socket().receive(ENDED);
  equal(
    client.unsent.map(({ text, state }) => [text, state]),
    [["No.", "failed"]],
  );
});

test("a draft belongs to its session, and goes with it", () => {
  const client = sitting(SEATED, ATTENDED);
  save(client.draftOf("a"), "Perh");
  ok(client.hasDraft, "it is there");
  socket().receive(ENDED);
  equal([client.hasDraft, load("evil.rep.draft.a")], [false, null]);
});

test("the history of who is asked about is fetched once", async () => {
  network.answer = ({ path }) => ({ status: 200, json: path.includes("earlier") ? { count: 0, last: [] } : [] });
  const client = sitting(SEATED);
  socket().receive({ type: "arrived", session: "b", name: "Bob", openedAt: AT, waiting: 2 });
  await settle();
  equal(requested(), ["/support/orders?session=a", "/support/sessions/a/earlier"]);
  equal(client.state.about, { a: { orders: [], earlier: { count: 0, last: [] } } });
});

test("the history of who is picked in the queue is fetched once, and kept beside that of who is asked about", async () => {
  network.answer = ({ path }) => ({ status: 200, json: path.includes("earlier") ? { count: 1, last: [] } : [] });
  const client = sitting(SEATED);
  socket().receive({ type: "arrived", session: "b", name: "Bob", openedAt: AT, waiting: 2 });
  for (let count = 0; count < 3; count++) client.pick("b");
  await settle();
  equal([client.state.picked, Object.keys(client.state.about), requested().length], ["b", ["a", "b"], 4]);
});

test("statistics are fetched once for all that changes at about the same time", async () => {
  network.answer = () => ({ status: 200, json: { served: 1 } });
  const client = sitting({ ...SEATED, queue: [], waiting: 0 });
  for (let count = 0; count < 5; count++)
    socket().receive({ type: "left", session: "x", waiting: 0, outcome: "ABANDONED" });
  clock.advance(400);
  await settle();
  equal([requested(), client.state.shift.served], [["/support/shift"], 1]);
});

test("the rest of a long queue is asked for once", () => {
  sitting({ ...SEATED, waiting: 300 });
  socket().receive({ type: "arrived", session: "z", name: "Zoe", openedAt: AT, waiting: 301 });
  equal(socket().sentTypes, ["sit", "sit"]);
});

test("a refused console says so, and can ask again", () => {
  const client = sitting({ type: "refused", message: "go away" });
  equal(client.state.refusal, "go away");
  socket().drop(4001);
  client.sitDown();
  socket().accept();
  equal([client.state.phase, socket().sentTypes], ["connecting", ["sit"]]);
});
