import { CustomerClient } from "../../main/resources/web/chat/customer-client.js";
import { clock, socket, sockets } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const DESK = "https://desk.test";
const QUEUED = { type: "queued", session: "s", token: "t", position: 1, repPresent: true };
const ATTENDED = { type: "attended", at: "2026-01-02T03:04:05.000Z" };
const ENDED = { type: "ended", outcome: "ENDED_BY_REP", by: "rep" };

const said = (seq, from, id) => ({ type: "said", seq, from, text: "text", at: "2026-01-02T03:04:05.000Z", id });

/** A chat that was started and is answered with these frames. */
function started(...frames) {
  const client = new CustomerClient(DESK);
  client.resume();
  client.start("Ada", "Why?", "raygun");
  socket().accept();
  frames.forEach((frame) => socket().receive(frame));
  return client;
}

/** The same tab after a reload. */
function reloaded() {
  const client = new CustomerClient(DESK);
  client.resume();
  return client;
}

test("nothing is connected before somebody starts a chat", () => {
  equal([reloaded().state.phase, sockets.length], ["idle", 0]);
});

test("a chat is started with name, question, product and language, and a secret of the tab's own", () => {
  started();
  const [{ token, ...start }] = socket().sent;
  equal(start, { type: "start", name: "Ada", text: "Why?", product: "raygun", lang: "en" });
  ok(token.length === 48, "a secret");
});

test("a start is sent again, the same, until it is answered", () => {
  started();
  const [first] = socket().sent;
  socket().drop(1006);
  clock.advance(3_000);
  socket().accept();
  equal(socket().sent, [first]);
});

test("a start that was not answered outlives a reload", () => {
  started();
  const [first] = socket().sent;
  equal(reloaded().state.phase, "starting");
  socket().accept();
  equal(socket().sent, [first]);
});

test("a chat is resumed after the last line that is on the screen", () => {
  started(QUEUED, said(1, "customer"), said(2, "rep"));
  const { token } = socket().sent[0];
  socket().drop(1012);
  clock.advance(3_000);
  socket().accept();
  equal(socket().sent, [{ type: "resume", token, after: 2 }]);
});

test("after a reload a chat is resumed with all its lines", () => {
  started(QUEUED, said(1, "customer"));
  const { token } = socket().sent[0];
  equal(reloaded().state.phase, "resuming");
  socket().accept();
  equal(socket().sent, [{ type: "resume", token, after: 0 }]);
});

test("what is said goes out without the session, and is unsent until its receipt", () => {
  const client = started(QUEUED);
  client.say("hello");
  const { id, ...frame } = socket().sent.at(-1);
  equal([frame, client.unsent.length], [{ type: "say", text: "hello" }, 1]);
  socket().receive(said(2, "customer", id));
  equal(client.unsent, []);
});

test("what is said while the connection is lost goes out once the chat is resumed", () => {
  const client = started(QUEUED);
  socket().drop(1006);
  client.say("hello");
  clock.advance(3_000);
  socket().accept();
  equal(socket().sentTypes, ["resume"]);
  socket().receive({ type: "resumed", session: "s", state: "waiting", position: 1, repPresent: true });
  equal(socket().sentTypes, ["resume", "say"]);
});

test("what came too late for its chat is kept as failed, and handed on to the next one", () => {
  const client = started(QUEUED, ATTENDED);
  client.say("but");
  socket().receive(ENDED);
  equal(
    client.unsent.map(({ text, state }) => [text, state]),
    [["but", "failed"]],
  );
  client.startOver();
  equal([client.state.phase, client.state.unsentText, client.unsent], ["idle", "but", []]);
});

test("a start that was refused brings the form back with the reason", () => {
  const { state } = started({ type: "problem", code: "queue-full", message: "Too many wait." });
  equal([state.phase, state.problem, sessionStorage.getItem("evil.chat.start")], ["idle", "Too many wait.", null]);
});

test("a start that has to wait is sent again two seconds later", () => {
  const client = started({ type: "problem", code: "busy", message: "Later." });
  equal([client.state.phase, client.state.problem], ["starting", "Later."]);
  clock.advance(1_999);
  equal(socket().sentTypes, ["start"]);
  clock.advance(1);
  equal(socket().sentTypes, ["start", "start"]);
});

test("a chat that the service no longer knows is given up", () => {
  const client = started(QUEUED);
  socket().receive({ type: "problem", code: "unknown-session", message: "No such session." });
  equal([client.state.phase, sessionStorage.getItem("evil.chat.token")], ["idle", null]);
  ok(client.state.problem !== null, "it is told");
});

test("a chat that is over stays on the screen although the service no longer knows it", () => {
  const client = started(QUEUED, ATTENDED, ENDED, {
    type: "problem",
    code: "unknown-session",
    message: "No such session.",
  });
  equal([client.state.phase, client.state.attended], ["over", false]);
});

test("a problem in between is told, and the chat goes on", () => {
  const { state } = started(QUEUED, ATTENDED, { type: "problem", code: "not-now", message: "Not now." });
  equal([state.phase, state.problem], ["open", "Not now."]);
});

test("a page that is left closes its socket and keeps its chat", () => {
  const client = started(QUEUED);
  client.leave();
  equal(socket().readyState, 3);
  client.resume();
  socket().accept();
  equal([sockets.length, socket().sentTypes], [2, ["resume"]]);
});

test("a chat that a page of the version before stored is resumed", () => {
  sessionStorage.setItem("evil.chat.token", '"abc"');
  sessionStorage.setItem("evil.chat.outbox", '[{"id":"1","session":"s","text":"hello","state":"sending"}]');
  reloaded();
  socket().accept();
  socket().receive({ type: "resumed", session: "s", state: "waiting", position: 1, repPresent: true });
  equal(socket().sent, [
    { type: "resume", token: "abc", after: 0 },
    { type: "say", id: "1", text: "hello" },
  ]);
});

test("what the customer saw is told while the chat is open, and again when it is resumed", () => {
  const seen = () => socket().sent.filter(({ type }) => type === "seen");
  const client = started(QUEUED);
  client.saw(2);
  equal(seen(), []);
  socket().receive(ATTENDED);
  client.saw(3);
  equal(seen(), [{ type: "seen", seq: 3 }]);
  clock.advance(5_000);
  socket().receive({ type: "resumed", session: "s", state: "open" });
  equal(seen().length, 2);
});
