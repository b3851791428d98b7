import { isText } from "../../main/resources/web/common/shapes.js";
import { load } from "../../main/resources/web/common/storage.js";
import { RepClient } from "../../main/resources/web/console/rep-client.js";
import { clock, network, settle, socket } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const AT = "2026-01-02T03:04:05.000Z";
const SEATED = { type: "seated", token: "seat", queue: [], waiting: 0 };
const OPEN = { session: "a", name: "Ada", at: AT, lines: [] };
const ATTENDED = { ...OPEN, type: "attended", waiting: 0 };
const ENDED = { type: "ended", session: "a", outcome: "ENDED_BY_REP" };
const BOB = { ...ATTENDED, session: "b", name: "Bob" };

/** A console that sits and is answered with these frames. */
function sitting(...frames) {
  const client = new RepClient();
  client.sitDown();
  receives(...frames);
  return client;
}

function receives(...frames) {
  socket().accept();
  frames.forEach((frame) => socket().receive(frame));
}

const notes = () => socket().sent.filter(({ type }) => type === "note");
const stored = (note) => socket().receive({ type: "noted", session: note.session, id: note.id });
const problem = (note, code) => socket().receive({ type: "problem", id: note.id, code, message: "No." });

function noted(client, text, session = "a") {
  client.filing.writeNote(session, text);
  client.filing.keepNote(session);
}

test("a note is sent once the rep leaves the box, and is on file once it is stored", () => {
  const client = sitting(SEATED, ATTENDED);
  client.filing.writeNote("a", "Shouts.");
  equal([notes(), client.filing.noteOf("a"), client.filing.noteStatus("a")], [[], "Shouts.", ""]);
  client.filing.keepNote("a");
  const [{ text, session }] = notes();
  equal([text, session, client.filing.noteStatus("a")], ["Shouts.", "a", "Saving…"]);
  stored(notes()[0]);
  equal([client.state.open.note, client.filing.noteStatus("a")], ["Shouts.", "Saved."]);
  noted(client, "Shouts.");
  equal(notes().length, 1);
});

test("a note is sent before the rep goes on to the next, and when the page is left", () => {
  const client = sitting(SEATED, ATTENDED, ENDED);
  client.filing.writeNote("a", "Shouted.");
  client.attend("b");
  equal(socket().sentTypes.slice(-2), ["note", "attend"]);
  client.filing.writeNote("a", "Shouted a lot.");
  client.settle();
  stored(notes()[0]);
  equal(notes()[1].text, "Shouted a lot.");
});

test("a note that was not answered is sent again by its id, on the next connection too", () => {
  const client = sitting(SEATED, ATTENDED);
  noted(client, "Shouts.");
  const [first] = notes();
  clock.advance(6_000);
  equal(notes(), [first, first]);
  socket().drop(1006);
  clock.advance(5_000);
  receives({ ...SEATED, open: OPEN });
  equal(notes(), [first]);
  equal(client.filing.noteOf("a"), "Shouts.");
});

test("a note that had no answer when the next was attended is asked about, and then the next is noted", () => {
  const client = sitting(SEATED, ATTENDED, ENDED);
  noted(client, "Shouted.");
  const [late] = notes();
  socket().receive(BOB);
  noted(client, "Mumbles.", "b");
  equal(notes().at(-1), late);
  stored(late);
  equal([notes().at(-1).text, client.filing.noteOf("b")], ["Mumbles.", "Mumbles."]);
});

test("a note that came too late is told with its text", () => {
  const client = sitting(SEATED, ATTENDED, ENDED);
  noted(client, "Shouted.");
  socket().receive(BOB);
  problem(notes()[0], "not-now");
  equal(client.state.problem, "No. “Shouted.”");
  noted(client, "Mumbles.", "b");
  equal(notes().at(-1).text, "Mumbles.");
});

test("a note that is refused stays in its box, with the reason; where waiting helps it is sent again", () => {
  const client = sitting(SEATED, ATTENDED);
  noted(client, "Shouts.");
  problem(notes()[0], "busy");
  clock.advance(1_500);
  equal(notes().length, 2);
  problem(notes()[0], "not-now");
  equal([client.filing.noteOf("a"), client.filing.noteStatus("a"), client.state.problem], ["Shouts.", "No.", null]);
});

test("what is on file is fetched by a console that was loaded anew, and what is being written outlives that", async () => {
  network.answer = ({ path }) => ({
    status: 200,
    json: path.endsWith("/file") ? { note: "Old.", topic: "refund" } : [],
  });
  sitting(SEATED, ATTENDED).filing.writeNote("a", "New");
  const client = sitting({ ...SEATED, open: OPEN });
  await settle();
  equal([client.state.open.note, client.state.open.topic, client.filing.noteOf("a")], ["Old.", "refund", "New"]);
  sitting(SEATED, BOB);
  equal(load("evil.rep.note.a", isText), null);
});

test("a topic is chosen and taken back, as the service says it was", () => {
  const client = sitting(SEATED, ATTENDED, ENDED);
  client.filing.chooseTopic("a", "refund");
  equal([socket().sent.at(-1), client.state.last.topic], [{ type: "topic", session: "a", topic: "refund" }, null]);
  socket().receive({ type: "topic", session: "a", topic: "refund" });
  equal(client.state.last.topic, "refund");
  socket().receive({ type: "topic", session: "a" });
  equal(client.state.last.topic, null);
  socket().receive({ type: "topic", session: "other", topic: "fault" });
  ok(client.state.last.topic === null, "not this one");
});
