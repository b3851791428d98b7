import { Connection, socketUrl } from "../../main/resources/web/common/connection.js";
import { serviceNow } from "../../main/resources/web/common/service-clock.js";
import { clock, socket, sockets } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const HOUR_MS = 3_600_000;
const HELLO = { type: "sit" };

/** A connection that was asked to open, and what it told. */
function opened(hello = HELLO) {
  const states = [];
  const frames = [];
  const connection = new Connection("wss://desk.test/ws/rep", {
    hello: () => hello,
    onFrame: (frame) => frames.push(frame),
    onState: (...state) => states.push(state),
  });
  connection.open();
  return { connection, frames, states, lastState: () => states.at(-1)[0] };
}

/** The same, once the service has accepted it. */
function live() {
  const told = opened();
  socket().accept();
  return told;
}

/** Lets two minutes pass while the service answers each ping, and counts the pings. */
function passTwoMinutes() {
  let answered = 0;
  for (let second = 0; second < 120; second++) {
    clock.advance(1_000);
    for (; answered < socket().pings; answered++) socket().receive({ type: "pong" });
  }
  return answered;
}

test("a socket's address is of this site, or of the one that is named", () => {
  equal(socketUrl("/ws/rep"), "wss://desk.test/ws/rep");
  equal(socketUrl("/ws/customer", "http://other.test"), "ws://other.test/ws/customer");
});

test("it says hello first, and is live then", () => {
  const { states } = live();
  equal([socket().sent, states], [[HELLO], [["connecting"], ["live"]]]);
});

test("it says nothing where there is nothing to say", () => {
  opened(null);
  socket().accept();
  equal(socket().sent, []);
});

test("frames are handed on, but for pongs and what is no frame", () => {
  const { frames } = live();
  for (const frame of [{ type: "said" }, { type: "pong" }, "not JSON", { type: "typing" }]) socket().receive(frame);
  equal(
    frames.map(({ type }) => type),
    ["said", "typing"],
  );
});

test("a frame is sent only over a live connection", () => {
  const { connection } = opened();
  ok(!connection.send({ type: "say" }), "too early");
  socket().accept();
  ok(connection.send({ type: "say" }), "in time");
  connection.close();
  ok(!connection.send({ type: "say" }), "too late");
  equal(socket().sentTypes, ["sit", "say"]);
});

test("opening twice opens one socket", () => {
  opened().connection.open();
  equal(sockets.length, 1);
});

test("a connection that was closed stays closed", () => {
  const { connection, states } = live();
  connection.close();
  clock.advance(HOUR_MS);
  equal([sockets.length, states.at(-1)], [1, ["closed", 1000]]);
});

test("a connection that was dropped comes back, and says hello again", () => {
  const { lastState } = live();
  socket().drop(1006);
  equal(lastState(), "reconnecting");
  clock.advance(3_000);
  equal(sockets.length, 2);
  socket().accept();
  equal([socket().sent, lastState()], [[HELLO], "live"]);
});

test("a connection that was refused does not come back", () => {
  const { states } = live();
  socket().drop(4001);
  clock.advance(HOUR_MS);
  equal([sockets.length, states.at(-1)], [1, ["closed", 4001]]);
});

test("a service that does not answer is tried again", () => {
  const { lastState } = opened();
  clock.advance(5_000);
  equal(lastState(), "reconnecting");
  clock.advance(3_000);
  equal(sockets.length, 2);
});

test("tries grow apart, and start anew once the service has said something", () => {
  const pauses = [];
  const { states } = live();
  const lose = () => {
    const count = sockets.length;
    const from = clock.elapsed();
    socket().drop(1006);
    while (sockets.length === count) clock.advance(10);
    pauses.push(clock.elapsed() - from);
  };
  for (let attempt = 0; attempt < 6; attempt++) lose();
  ok(pauses[5] > 2_000, "the sixth try waits");
  socket().accept();
  socket().receive({ type: "pong" });
  lose();
  ok(pauses[6] <= 1_010, "the next first try does not");
  equal(states.at(-1)[0], "reconnecting");
});

test("the page is told when the next try is", () => {
  const { states } = live();
  socket().drop(1013);
  const retryAt = states.at(-1)[2];
  clock.advance(retryAt - clock.elapsed() - 1);
  equal(sockets.length, 1);
  clock.advance(1);
  equal(sockets.length, 2);
});

test("a silent connection is asked, and held while it answers", () => {
  const { lastState } = live();
  ok(passTwoMinutes() > 10, "pings");
  equal([lastState(), sockets.length], ["live", 1]);
});

test("a connection that carries frames is not asked", () => {
  live();
  for (let second = 0; second < 60; second++) {
    clock.advance(1_000);
    socket().receive({ type: "said" });
  }
  equal(socket().pings, 1);
});

test("a connection that does not answer is given up within fifteen seconds", () => {
  const { states } = live();
  clock.advance(15_000);
  equal(states.find(([state]) => state === "reconnecting")?.[1], 1006);
});

test("a wall clock that is set forward cuts no live connection", () => {
  const { lastState } = live();
  clock.advance(8_000);
  equal(socket().pings, 2);
  clock.step(HOUR_MS);
  clock.advance(2_000);
  socket().receive({ type: "pong" });
  equal([lastState(), sockets.length], ["live", 1]);
});

test("a wall clock that is set back hides no dead connection", () => {
  const { lastState } = live();
  clock.step(-HOUR_MS);
  clock.advance(15_000);
  equal(lastState(), "reconnecting");
});

test("a computer that slept asks at once, and so does one whose wall clock was set", () => {
  live();
  clock.advance(3_000);
  socket().receive({ type: "said" });
  clock.step(HOUR_MS);
  clock.advance(2_000);
  equal(socket().pings, 2);
});

test("the service says what time it is as soon as the connection is there", () => {
  opened();
  clock.step(HOUR_MS);
  socket().accept();
  const at = clock.instant(-HOUR_MS);
  socket().receive({ type: "pong", at });
  equal(serviceNow(), Date.parse(at));
  clock.step(-3 * HOUR_MS);
  clock.advance(1_000);
  equal(serviceNow(), Date.parse(at) + 1_000);
});

test("a wall clock that is set moves no announced try", () => {
  const { states } = live();
  clock.step(-HOUR_MS);
  socket().drop(1013);
  const wait = states.at(-1)[2] - clock.elapsed();
  ok(wait >= 6_000 && wait <= 12_000, "6 to 12 s from now");
});
