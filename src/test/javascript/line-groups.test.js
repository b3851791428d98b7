import { grouped } from "../../main/resources/web/common/line-groups.js";
import { equal, test } from "./harness.js";

const line = (at, mine = false) => ({ mine, at: at && `2026-01-${at}.000Z` });
const follows = (...lines) => grouped(lines, Date.parse("2026-01-02T03:05:10.000Z")).map((shown) => shown.follows);

test("lines of one side in one minute follow each other", () => {
  equal(follows(line("02T03:04:05"), line("02T03:04:59"), line("02T03:05:00")), [false, true, false]);
});

test("lines of the other side do not", () => {
  equal(follows(line("02T03:04:05"), line("02T03:04:06", true), line("02T03:04:07", true)), [false, false, true]);
});

test("a line that is being sent is one of this minute", () => {
  equal(follows(line("02T03:05:00", true), line(undefined, true), line(undefined, true)), [false, true, true]);
  equal(follows(line("02T03:04:59", true), line(undefined, true)), [false, false]);
});

test("a day starts where the line before is of another, and not at the first", () => {
  const days = grouped([line("02T03:04:05"), line("02T23:59:59"), line("03T00:00:00"), line("03T00:00:01")]);
  equal(
    days.map(({ day }) => day?.getUTCDate()),
    [undefined, undefined, 3, undefined],
  );
});
