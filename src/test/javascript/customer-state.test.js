import { canSpeak, INITIAL, reduce, repLinesAfter } from "../../main/resources/web/chat/customer-state.js";
import { equal, ok, test } from "./harness.js";

const QUEUED = { type: "queued", session: "s", position: 3, wait: { low: 60, high: 120 }, repPresent: true };
const ATTENDED = { type: "attended", at: "2026-01-02T03:04:05.000Z" };

const after = (...frames) => frames.reduce(reduce, INITIAL);
const said = (seq, from) => ({ type: "said", seq, from, text: `line ${seq}`, at: "2026-01-02T03:04:05.000Z" });
const link = (state, code) => ({ type: "link", state, code });

test("a chat goes from starting by waiting and open to over", () => {
  const frames = [{ type: "starting" }, QUEUED, ATTENDED, { type: "ended", outcome: "ENDED_BY_REP" }];
  const phases = frames.map((frame, index) => after(...frames.slice(0, index + 1)).phase);
  equal(phases, ["starting", "waiting", "open", "over"]);
});

test("who is queued knows their place, and nothing of a chat before", () => {
  const state = after(QUEUED, said(1, "customer"), { type: "ended", outcome: "ENDED_BY_REP" }, QUEUED);
  equal([state.position, state.wait, state.lines, state.outcome], [3, { low: 60, high: 120 }, [], null]);
});

test("a place moves, and a wait that nobody can tell is none", () => {
  const { position, wait, repPresent } = after(QUEUED, { type: "position", position: 2, repPresent: false });
  equal([position, wait, repPresent], [2, null, false]);
});

test("one can say something while waiting and while open, and not before or after", () => {
  equal(
    ["idle", "starting", "resuming", "waiting", "open", "over", "elsewhere"].filter((phase) => canSpeak({ phase })),
    ["waiting", "open"],
  );
});

test("the rep types until they have said it", () => {
  ok(after(QUEUED, ATTENDED, { type: "typing" }).repTyping, "typing");
  ok(!after(QUEUED, ATTENDED, { type: "typing" }, said(2, "rep")).repTyping, "said");
  ok(after(QUEUED, ATTENDED, { type: "typing" }, said(2, "customer")).repTyping, "the customer said something");
  ok(!after(QUEUED, ATTENDED, { type: "typing" }, { type: "typing-stopped" }).repTyping, "stopped");
});

test("nobody types to who is still waiting", () => {
  ok(!after(QUEUED, { type: "typing" }).repTyping, "not typing");
});

test("a rep whose connection dropped is away until they are back", () => {
  const away = { type: "repAway", until: "2026-01-02T03:04:20.000Z" };
  equal(after(QUEUED, ATTENDED, { type: "typing" }, away).repAwayUntil, away.until);
  ok(!after(QUEUED, ATTENDED, { type: "typing" }, away).repTyping, "not typing");
  equal(after(QUEUED, ATTENDED, away, { type: "repBack" }).repAwayUntil, null);
});

test("a chat that was turned away shows the sentence that came with it", () => {
  const state = after(QUEUED, { type: "declined", message: "the fixed text" });
  equal([state.phase, state.message, state.outcome, state.attended], ["over", "the fixed text", "DECLINED", false]);
});

test("the outcome stands, whichever of the two frames of a decline comes first", () => {
  const ended = { type: "ended", outcome: "CANCELLED" };
  const declined = { type: "declined", message: "the fixed text" };
  equal([after(QUEUED, ended, declined).outcome, after(QUEUED, declined, ended).outcome], ["CANCELLED", "CANCELLED"]);
});

test("only a chat that was attended can be rated", () => {
  const ended = { type: "ended", outcome: "ENDED_BY_CUSTOMER" };
  equal([after(QUEUED, ended).attended, after(QUEUED, ATTENDED, ended).attended], [false, true]);
});

test("a rating is kept, and takes the problem before it away", () => {
  const { stars, problem } = after(QUEUED, { type: "problem", message: "busy" }, { type: "rated", stars: 2 });
  equal([stars, problem], [2, null]);
});

test("a chat that another window took over continues there", () => {
  equal(after(QUEUED, link("closed", 4002)).phase, "elsewhere");
  equal(after(QUEUED, link("closed", 1000)).phase, "waiting");
});

test("nobody types over a connection that is lost", () => {
  const state = after(
    QUEUED,
    ATTENDED,
    { type: "typing" },
    { ...link("reconnecting", 1006), retryAt: "2026-01-02T03:04:06.000Z" },
  );
  equal([state.repTyping, state.link, state.retryAt], [false, "reconnecting", "2026-01-02T03:04:06.000Z"]);
});

test("what can have changed meanwhile is not told while the line is down", () => {
  const down = after(QUEUED, link("reconnecting", 1006), link("live"));
  equal([down.phase, down.position, down.wait, down.now, down.link], ["waiting", null, null, null, "reconnecting"]);
  const asked = after(
    QUEUED,
    ATTENDED,
    { type: "asked", until: "2026-01-02T03:05:05.000Z" },
    link("reconnecting", 1006),
  );
  equal([asked.phase, asked.askedUntil], ["open", null]);
  const back = reduce(down, { type: "resumed", session: "s", state: "waiting", position: 2, repPresent: true });
  equal([back.position, back.link], [2, "live"]);
});

test("who resumes a waiting session has their place again", () => {
  const state = after(
    { type: "resuming" },
    { type: "resumed", session: "s", state: "waiting", position: 1, repPresent: true },
  );
  equal([state.phase, state.position, state.link], ["waiting", 1, "live"]);
});

test("who resumes the session on the screen keeps its lines, and gets the missed ones after them", () => {
  const state = after(
    QUEUED,
    ATTENDED,
    said(1, "customer"),
    { type: "resumed", session: "s", state: "open" },
    said(2, "rep"),
  );
  equal([state.phase, state.lines.map(({ seq }) => seq)], ["open", [1, 2]]);
});

test("who resumes another session than the one on the screen sees none of its lines", () => {
  equal(after(QUEUED, said(1, "customer"), { type: "resumed", session: "t", state: "open" }).lines, []);
});

test("a resumed session that is over can be rated if somebody attended it", () => {
  const over = (outcome) => after({ type: "resumed", session: "s", state: "ended", outcome }).attended;
  const outcomes = [
    "ENDED_BY_REP",
    "ENDED_BY_CUSTOMER",
    "CUSTOMER_LEFT",
    "REP_LEFT",
    "DECLINED",
    "CANCELLED",
    "ABANDONED",
    "INTERRUPTED",
  ];
  equal(outcomes.filter(over), ["ENDED_BY_REP", "ENDED_BY_CUSTOMER", "CUSTOMER_LEFT", "REP_LEFT"]);
});

test("a session whose rep said something was attended, however it ended", () => {
  ok(
    after({ type: "resumed", session: "s", state: "ended", outcome: "INTERRUPTED" }, said(2, "rep")).attended,
    "attended",
  );
});

test("what a session's chain ended with is known from whichever frame says that it is over, and of no other", () => {
  const head = "b5".repeat(32);
  const ended = { type: "ended", outcome: "ENDED_BY_REP", head };
  const resumed = { type: "resumed", session: "s", state: "ended", outcome: "ENDED_BY_REP" };
  equal(
    [after(QUEUED, ATTENDED, ended), after({ ...resumed, head }), after(QUEUED, ATTENDED, ended, resumed)].map(
      (state) => state.head,
    ),
    [head, head, head],
  );
  equal(
    [after(QUEUED, ATTENDED, ended, QUEUED), after(QUEUED, ended, { ...resumed, session: "t" })].map(
      (state) => state.head,
    ),
    [null, null],
  );
});

test("a rating from before a reload is kept", () => {
  const ended = { type: "resumed", session: "s", state: "ended", outcome: "ENDED_BY_REP" };
  equal([after({ ...ended, stars: 4 }).stars, after(ended).stars], [4, null]);
});

test("a chat that was reset leaves nothing but the problem and what was never sent", () => {
  const state = after(QUEUED, ATTENDED, said(1, "rep"), { type: "reset", problem: "unknown", unsentText: "but" });
  equal(state, { ...INITIAL, problem: "unknown", unsentText: "but" });
});

test("a frame that it does not know changes nothing", () => {
  const state = after(QUEUED);
  ok(reduce(state, { type: "from-the-future" }) === state, "the same state");
});

test("lines of the rep after a number count, those of the customer do not", () => {
  const state = after(QUEUED, ATTENDED, said(1, "customer"), said(2, "rep"), said(3, "customer"), said(4, "rep"));
  equal(
    [0, 2, 4].map((seq) => repLinesAfter(state, seq)),
    [2, 1, 0],
  );
});

test("who is asked whether they are there is asked until they answer, or the chat is over", () => {
  const asked = { type: "asked", until: "2026-01-02T03:05:05.000Z" };
  equal(after(QUEUED, ATTENDED, asked).askedUntil, asked.until);
  equal(after(QUEUED, ATTENDED, asked, { type: "asked" }).askedUntil, null);
  const ended = { type: "ended", outcome: "ENDED_BY_REP", why: "silent" };
  const over = after(QUEUED, ATTENDED, asked, ended);
  equal([over.askedUntil, over.why], [null, "silent"]);
});

test("why nothing moves is known while that is told, and not afterwards", () => {
  const now = { cause: "busy", since: "2026-01-02T03:04:05.000Z" };
  equal(after({ ...QUEUED, now }).now, now);
  equal(after({ ...QUEUED, now }, { type: "position", position: 1, repPresent: true }).now, null);
  equal(after({ ...QUEUED, now }, { type: "ended", outcome: "ABANDONED" }).now, null);
});

test("how far the rep saw the lines never goes back, and is of one chat alone", () => {
  const seen = (seq) => ({ type: "seen", seq });
  equal(after(QUEUED, ATTENDED, seen(3), seen(1)).seen, 3);
  const resumed = (session) => ({ type: "resumed", session, state: "open" });
  equal(after(QUEUED, ATTENDED, seen(3), resumed("s")).seen, 3);
  equal(after(QUEUED, ATTENDED, seen(3), resumed("other")).seen, 0);
  equal(after({ ...resumed("s"), seen: 3 }).seen, 3);
  equal(after(QUEUED, ATTENDED, seen(3), { ...resumed("s"), seen: 2 }).seen, 3);
});
