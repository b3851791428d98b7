import { marksOf } from "../../main/resources/web/console/marks.js";
import { equal, test } from "./harness.js";

const OPENED = Date.parse("2026-01-02T03:04:05.000Z");
const ADA = { text: "Why?", openedAt: new Date(OPENED).toISOString(), promised: { low: 30, high: 119 }, lineCount: 1 };

test("who waits for more minutes than they read that it may take is late, and not before", () => {
  equal(marksOf(ADA, OPENED + 120_000), []);
  equal(marksOf(ADA, OPENED + 120_001), ["late"]);
});

test("less than a minute is a minute", () => {
  const promised = { low: 0, high: 0 };
  equal(marksOf({ ...ADA, promised }, OPENED + 60_000), []);
  equal(marksOf({ ...ADA, promised }, OPENED + 60_001), ["late"]);
});

test("who was promised nothing is never late", () => {
  equal(marksOf({ ...ADA, promised: undefined }, OPENED + 3_600_000), []);
});

test("who has said more than their question wrote again", () => {
  equal(marksOf({ ...ADA, lineCount: 2 }, OPENED), ["wrote"]);
  equal(marksOf({ ...ADA, text: undefined, lineCount: 1 }, OPENED), ["wrote"]);
  equal(marksOf({ ...ADA, text: undefined, lineCount: 0 }, OPENED), []);
  equal(marksOf({ ...ADA, lineCount: 2 }, OPENED + 121_000), ["late", "wrote"]);
});
