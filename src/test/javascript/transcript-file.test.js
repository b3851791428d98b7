import { transcriptName, transcriptText } from "../../main/resources/web/chat/transcript-file.js";
import { equal, ok, test } from "./harness.js";

const STATE = {
  outcome: "ENDED_BY_REP",
  message: null,
  lines: [
    { seq: 1, from: "customer", text: "Why?", at: "2026-01-02T03:04:05.000Z" },
    { seq: 2, from: "rep", text: "No.", at: "2026-01-02T03:05:00.000Z" },
  ],
};

test("a transcript has every line with who said it and when, and why it ended", () => {
  const text = transcriptText(STATE, "Ada");
  ok(/Jan 2026.*03:04:05 {2}Ada:\nWhy\?\n/.test(text), "the customer's line");
  ok(/03:05:00 {2}The rep:\nNo\.\n/.test(text), "the rep's line");
  ok(text.endsWith("This chat has ended. The rep ended it. We trust your question feels answered.\n"), "the end");
});

test("a transcript says which session it is of, in what zone its times are, and what its chain ended with", () => {
  const head = "b5".repeat(32);
  const text = transcriptText({ ...STATE, session: "6f1c2a7e", head }, "Ada");
  ok(text.includes("\nSession: 6f1c2a7e\n"), "the session");
  ok(text.includes(`\nTimes in ${Intl.DateTimeFormat().resolvedOptions().timeZone}\n`), "the zone");
  ok(text.includes(`\nHead of its chain: ${head}\n`), "the head");
});

test("a chat that was turned away ends with the fixed text, whether or not it came with a frame", () => {
  const fixed = "I'm sorry we don't care about your questions at this time";
  ok(transcriptText({ ...STATE, outcome: "DECLINED", message: fixed }, "Ada").includes(fixed), "from the frame");
  ok(transcriptText({ ...STATE, outcome: "CANCELLED" }, "Ada").includes(fixed), "without one");
});

test("a transcript's file is named after the day it began", () => {
  equal(transcriptName(STATE), "evil-corp-chat-2026-01-02.txt");
});
