import { delayBefore, isFinal } from "../../main/resources/web/common/backoff.js";
import { equal, ok, test } from "./harness.js";

const GOING_AWAY = 1001;
const RESTART = 1012;

function delays(attempt, code) {
  return Array.from({ length: 200 }, () => delayBefore(attempt, code));
}

function between(low, high) {
  return (delay) => delay >= low && delay <= high;
}

test("the first try comes within a second", () => {
  ok(delays(0, GOING_AWAY).every(between(300, 1_000)), "300 to 1000 ms");
});

test("later tries come later, and no later than three seconds apart while the grace lasts", () => {
  ok(Math.min(...delays(1, GOING_AWAY)) >= 600, "twice the first");
  ok(delays(7, GOING_AWAY).every(between(2_100, 3_000)), "2.1 to 3 s");
});

test("once the grace is over tries are rare, and still in time for a desk that comes back", () => {
  ok(
    [8, 20, 1_000].every((attempt) => delays(attempt, GOING_AWAY).every(between(7_000, 10_000))),
    "7 to 10 s",
  );
});

test("browsers that were dropped together come back apart", () => {
  ok(new Set(delays(0, RESTART)).size > 100, "different delays");
  ok(new Set(delays(9, RESTART)).size > 100, "different delays after many tries");
});

test("a full service is left alone for six seconds and more", () => {
  ok(delays(0, 1013).every(between(6_000, 12_000)), "6 to 12 s");
});

test("who sent too many frames waits four seconds and more", () => {
  ok(delays(0, 1008).every(between(4_000, 8_000)), "4 to 8 s");
});

test("nobody comes back who was refused or taken over", () => {
  equal([4001, 4002].map(isFinal), [true, true]);
});

test("everybody else comes back", () => {
  equal([1000, GOING_AWAY, 1006, 1008, RESTART, 1013].map(isFinal), [false, false, false, false, false, false]);
});
