import { isText } from "../../main/resources/web/common/shapes.js";
import { load } from "../../main/resources/web/common/storage.js";
import { clock, network, settle, socket } from "./browser.js";
import { equal, ok, test } from "./harness.js";
import { AT, ATTENDED, BOB, CUSTOMER, ENDED, SEATED, TWO_SEATED, sitting } from "./sitting.js";

const requested = () => network.requests.map(({ path }) => path);

test("the seat is asked for with the token of the one before", () => {
  sitting(SEATED);
  equal([socket().sent[0], load("evil.rep.seat", isText)], [{ type: "sit" }, "seat"]);
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

/** Time in which the service answers whatever it is asked. */
function passes(seconds) {
  for (let second = 0; second < seconds; second++) {
    clock.advance(1_000);
    socket().receive({ type: "pong" });
  }
}

test("that the console is touched is told at once, and then once in thirty seconds, by whoever has the seat", () => {
  const told = () => socket().sentTypes.filter((type) => type === "here").length;
  const client = sitting();
  client.touch();
  equal(told(), 0);
  socket().receive(SEATED);
  client.touch();
  client.touch();
  equal(told(), 1);
  passes(29);
  client.touch();
  equal(told(), 1);
  passes(1);
  equal(told(), 1);
  client.touch();
  equal(told(), 2);
});

test("a touch that could not be told is told with the next one", () => {
  const client = sitting(SEATED);
  socket().drop(1006);
  client.touch();
  clock.advance(1_000);
  socket().accept();
  socket().receive(SEATED);
  client.touch();
  equal(socket().sentTypes, ["sit", "here"]);
});

test("the history of who is asked about is fetched once", async () => {
  network.answer = ({ path }) => ({ status: 200, json: path.includes("earlier") ? { count: 0, last: [] } : [] });
  const client = sitting(SEATED);
  socket().receive({ type: "arrived", session: "b", name: "Bob", openedAt: AT, waiting: 2 });
  await settle();
  equal(requested(), ["/support/orders?session=a", "/support/sessions/a/earlier", "/support/sessions/a/lines"]);
  equal(client.state.about, { a: { orders: [], earlier: { count: 0, last: [] }, lines: [] } });
});

test("the history of who is picked in the queue is fetched once, and kept beside that of who is asked about", async () => {
  network.answer = ({ path }) => ({ status: 200, json: path.includes("earlier") ? { count: 1, last: [] } : [] });
  const client = sitting(SEATED);
  socket().receive({ type: "arrived", session: "b", name: "Bob", openedAt: AT, waiting: 2 });
  for (let count = 0; count < 3; count++) client.pick("b");
  await settle();
  equal([client.state.picked, Object.keys(client.state.about), requested().length], ["b", ["a", "b"], 6]);
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

test("what the rep saw is told of the open session alone, and again after a lost connection", () => {
  const seen = () => socket().sent.filter(({ type }) => type === "seen");
  const client = sitting(SEATED);
  client.saw(1);
  equal(seen(), []);
  socket().receive(ATTENDED);
  client.saw(1);
  client.saw(2);
  socket().receive(ENDED);
  clock.advance(5_000);
  equal(seen(), [{ type: "seen", seq: 1 }]);
  socket().receive({ ...SEATED, queue: [], waiting: 0, open: ATTENDED });
  equal(seen().at(-1), { type: "seen", seq: 2 });
});

test("a rep who ends a session and goes on attends the next once it is over, whoever ended it", () => {
  sitting(TWO_SEATED, { ...ATTENDED, waiting: 1 }).endAndNext();
  equal(socket().sentTypes, ["sit", "end"]);
  socket().receive(ENDED);
  equal(socket().sent.at(-1), { type: "attend", session: "b" });
});

test("where nobody waits a rep who goes on ends the session, and that is all", () => {
  sitting(SEATED, ATTENDED).endAndNext();
  socket().receive(ENDED);
  equal(socket().sentTypes, ["sit", "end"]);
});

test("a rep whose end was refused, or who only ended a session, does not go on after it", () => {
  const client = sitting(TWO_SEATED, { ...ATTENDED, waiting: 1 });
  client.endAndNext();
  socket().receive({ type: "problem", code: "busy", message: "Later." });
  socket().receive(ENDED);
  equal(socket().sentTypes, ["sit", "end"]);
  client.attend("b");
  socket().receive({ ...ATTENDED, session: "b", waiting: 0 });
  client.end();
  socket().receive({ ...ENDED, session: "b" });
  equal(socket().sentTypes, ["sit", "end", "attend", "end"]);
});

test("what a customer writes while waiting is counted in the queue, and fetched anew where it is shown", async () => {
  const said = [{ seq: 1, from: "customer", text: "Why?", at: AT }];
  network.answer = ({ path }) => ({ status: 200, json: path.includes("lines") ? said : [] });
  const client = sitting({ ...TWO_SEATED, queue: [CUSTOMER, BOB].map((one) => ({ ...one, lineCount: 1 })) });
  client.pick("a");
  await settle();
  said.push({ seq: 2, from: "customer", text: "Well?", at: AT });
  for (const session of ["a", "b"]) socket().receive({ type: "wrote", session, lineCount: 2 });
  await settle();
  equal(
    client.state.queue.map(({ lineCount }) => lineCount),
    [2, 2],
  );
  equal([client.state.about.a.lines.length, client.state.about.b], [2, undefined]);
  equal(requested().filter((path) => path.endsWith("lines")).length, 2);
});
