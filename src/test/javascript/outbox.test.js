import { Outbox } from "../../main/resources/web/common/outbox.js";
import { load } from "../../main/resources/web/common/storage.js";
import { clock } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const KEY = "outbox";
const HERE = "session-1";

/** An outbox of a connection that holds, and what it sent. */
function connected() {
  const sent = [];
  const outbox = new Outbox(
    KEY,
    (frame) => sent.push(frame) > 0,
    () => {},
  );
  outbox.resume(HERE);
  return { outbox, sent, texts: () => sent.map(({ text }) => text), last: () => sent.at(-1) };
}

test("a line is sent at once, with an id of its own", () => {
  const { outbox, sent } = connected();
  outbox.add(HERE, "one");
  const [{ id, ...frame }] = sent;
  equal(frame, { type: "say", text: "one", session: HERE });
  equal(
    outbox.lines.map((line) => line.id),
    [id],
  );
});

test("a line that shows a picture names it, and keeps what is known of it", () => {
  const { outbox, last } = connected();
  const picture = { id: "p", type: "image/png", width: 2, height: 1 };
  outbox.add(HERE, "", picture);
  equal([last().text, last().picture], ["", "p"]);
  equal(load(KEY, Array.isArray)[0].picture, picture);
});

test("the next line waits for the receipt of the one before", () => {
  const { outbox, texts, last } = connected();
  outbox.add(HERE, "one");
  outbox.add(HERE, "two");
  equal(texts(), ["one"]);
  outbox.receipted(last().id);
  equal(texts(), ["one", "two"]);
});

test("a receipted line is gone, also from what is kept over a reload", () => {
  const { outbox, last } = connected();
  outbox.add(HERE, "one");
  outbox.receipted(last().id);
  equal([outbox.lines, load(KEY, Array.isArray)], [[], []]);
});

test("a line without a receipt is sent again after six seconds, under the same id", () => {
  const { outbox, sent } = connected();
  outbox.add(HERE, "one");
  clock.advance(5_999);
  equal(sent.length, 1);
  clock.advance(1);
  equal(sent[1], sent[0]);
});

test("no line is sent again once it is receipted", () => {
  const { outbox, sent, last } = connected();
  outbox.add(HERE, "one");
  outbox.receipted(last().id);
  clock.advance(60_000);
  equal(sent.length, 1);
});

test("a line is sent again a little later where waiting helps", () => {
  for (const code of ["busy", "too-fast"]) {
    const { outbox, texts, last } = connected();
    outbox.add(HERE, code);
    ok(outbox.refused(last().id, code, "later"), "its own");
    equal(texts(), [code]);
    clock.advance(1_500);
    equal(texts(), [code, code]);
    outbox.clear();
  }
});

test("a line fails with the reason where waiting does not help, and the next is sent", () => {
  const { outbox, texts, last } = connected();
  outbox.add(HERE, "one");
  outbox.add(HERE, "two");
  outbox.refused(last().id, "invalid", "too long");
  const [{ state, reason }] = outbox.lines;
  equal([state, reason, texts()], ["failed", "too long", ["one", "two"]]);
});

test("a failed line is sent again where somebody asks for it", () => {
  const { outbox, texts, last } = connected();
  outbox.add(HERE, "one");
  outbox.refused(last().id, "invalid", "too long");
  clock.advance(60_000);
  equal(texts(), ["one"]);
  outbox.tryAgain(last().id);
  equal(texts(), ["one", "one"]);
});

test("a problem with a line that it does not have is not its own", () => {
  const { outbox } = connected();
  ok(!outbox.refused("another", "busy", "later"), "not its own");
});

test("nothing is sent while the connection is gone, and everything in order when it is back", () => {
  const { outbox, texts, last } = connected();
  outbox.pause();
  outbox.add(HERE, "one");
  outbox.add(HERE, "two");
  clock.advance(60_000);
  equal(texts(), []);
  outbox.resume(HERE);
  outbox.receipted(last().id);
  equal(texts(), ["one", "two"]);
});

test("a line that was in flight when the connection broke is sent again", () => {
  const { outbox, sent } = connected();
  outbox.add(HERE, "one");
  outbox.pause();
  outbox.resume(HERE);
  equal(sent[1], sent[0]);
});

test("a line that could not be sent stays first", () => {
  let isUp = false;
  const sent = [];
  const outbox = new Outbox(
    KEY,
    (frame) => isUp && sent.push(frame.text) > 0,
    () => {},
  );
  outbox.resume(HERE);
  outbox.add(HERE, "one");
  isUp = true;
  outbox.add(HERE, "two");
  equal(sent, ["one"]);
});

test("lines outlive a reload", () => {
  connected().outbox.add(HERE, "one");
  equal(connected().texts(), ["one"]);
});

test("no line is sent to another session than its own", () => {
  const { outbox, texts } = connected();
  outbox.add("session-2", "elsewhere");
  clock.advance(60_000);
  equal(texts(), []);
  equal(outbox.linesOf(HERE), []);
});

test("lines of sessions that are over fail, and are not lost", () => {
  const { outbox } = connected();
  outbox.add(HERE, "one");
  outbox.failAllExcept(null, "the chat had ended");
  equal(
    outbox.lines.map(({ text, state, reason }) => [text, state, reason]),
    [["one", "failed", "the chat had ended"]],
  );
  clock.advance(60_000);
  equal(outbox.lines.length, 1);
});

test("nothing more is sent to a session that is over, and everything still to the one that is not", () => {
  const { outbox, texts, last } = connected();
  outbox.failAllExcept(HERE, "the chat had ended");
  outbox.add(HERE, "in time");
  outbox.receipted(last().id);
  outbox.failAllExcept(null, "the chat had ended");
  outbox.add(HERE, "too late");
  equal(texts(), ["in time"]);
});

test("clearing hands back the texts of all sessions but one", () => {
  const { outbox } = connected();
  outbox.add(HERE, "one");
  outbox.add("session-2", "two");
  equal(outbox.clear("session-2"), ["one"]);
  equal(
    outbox.lines.map(({ text }) => text),
    ["two"],
  );
});

test("every change is told", () => {
  let changes = 0;
  const outbox = new Outbox(
    KEY,
    () => true,
    () => changes++,
  );
  outbox.resume(HERE);
  outbox.add(HERE, "one");
  outbox.receipted(outbox.lines[0].id);
  equal(changes, 2);
});
