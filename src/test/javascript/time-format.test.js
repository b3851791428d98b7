import {
  duration,
  minutesRange,
  secondsLeft,
  secondsUntil,
  timeOfDay,
  timeSince,
} from "../../main/resources/web/common/time-format.js";
import { clock } from "./browser.js";
import { equal, test } from "./harness.js";

test("the time of day has hours and minutes of the reader's clock", () => {
  equal(timeOfDay("2026-01-02T03:04:05.678Z"), "03:04");
});

test("a duration is cut down to whole units, never rounded up", () => {
  equal([0, 0.9, 59.9, 60, 3_599, 3_600, 5_040].map(duration), [
    "0 s",
    "0 s",
    "59 s",
    "1 min",
    "59 min",
    "1 h 0 min",
    "1 h 24 min",
  ]);
});

test("the time since an instant grows", () => {
  const instant = clock.instant();
  clock.advance(61_000);
  equal(timeSince(instant), "1 min");
});

test("an instant ahead of this clock was no time ago", () => {
  equal(timeSince(clock.instant(5_000)), "0 s");
});

test("the seconds until an instant are rounded up, and never below 0", () => {
  equal(
    [1, 1_000, 1_001, 0, -5_000].map((ms) => secondsUntil(clock.instant(ms))),
    [1, 1, 2, 0, 0],
  );
});

test("the seconds that are left are counted whatever becomes of the wall clock", () => {
  const until = clock.elapsed() + 5_500;
  clock.step(-3_600_000);
  equal(secondsLeft(until), 6);
  clock.advance(6_000);
  equal(secondsLeft(until), 0);
});

test("a wait is told in whole minutes around its range", () => {
  equal(minutesRange({ low: 61, high: 150 }), "1–3 minutes");
  equal(minutesRange({ low: 0, high: 60 }), "about a minute");
  equal(minutesRange({ low: 300, high: 300 }), "about 5 minutes");
});

test("a wait that is shorter than a minute is told so", () => {
  equal(minutesRange({ low: 10, high: 59 }), "less than a minute");
});
