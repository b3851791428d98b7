import { promptedSession } from "../../main/resources/web/console/rep-state.js";
import { clock, socket } from "./browser.js";
import { equal, test } from "./harness.js";
import { CUSTOMER, SEATED, sitting } from "./sitting.js";

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
