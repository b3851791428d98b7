import { isText } from "../../main/resources/web/common/shapes.js";
import { load, save } from "../../main/resources/web/common/storage.js";
import { clock, socket } from "./browser.js";
import { equal, ok, test } from "./harness.js";
import { AT, ATTENDED, ENDED, SEATED, TWO_SEATED, sitting } from "./sitting.js";

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
  equal([client.hasDraft, load("evil.rep.draft.a", isText)], [false, null]);
});

test("what was being written when a session ended is kept once the rep goes on, until they have no more use for it", () => {
  const client = sitting(TWO_SEATED, { ...ATTENDED, waiting: 1 });
  save(client.draftOf("a"), "Dear Ada");
  socket().receive(ENDED);
  equal([client.state.kept, load(client.draftOf("a"), isText)], [[], null]);
  client.writeUnsent("Dear Ada, ");
  client.attend("b");
  socket().receive({ ...ATTENDED, session: "b", waiting: 0 });
  equal(client.state.kept, [{ session: "a", name: "Ada", text: "Dear Ada," }]);
  client.dropText("a");
  equal(client.state.kept, []);
});

test("a line that came too late for its session is kept with what was being written", () => {
  const client = sitting(SEATED, ATTENDED);
  client.say("a", "Hello");
  save(client.draftOf("a"), "Dear Ada");
  socket().receive(ENDED);
  client.done();
  equal([client.state.kept[0].text, client.unsent], ["Hello\nDear Ada", []]);
});

test("what was not written, or is written to the open session, is not kept", () => {
  const client = sitting(SEATED, ATTENDED);
  client.writeUnsent("Dear Ada");
  socket().receive(ENDED);
  client.done();
  equal(client.state.kept, []);
});

test("what was kept outlives the seat", () => {
  const client = sitting(SEATED, ATTENDED);
  save(client.draftOf("a"), "Dear Ada");
  socket().receive(ENDED);
  socket().receive({ type: "unseated" });
  equal(client.state.kept.length, 1);
});
