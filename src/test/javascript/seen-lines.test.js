import { SeenReporter, lastInView } from "../../main/resources/web/common/seen-lines.js";
import { clock } from "./browser.js";
import { equal, test } from "./harness.js";

const INTERVAL_MS = 1_300;
const lines = [100, 200, 300].map((bottom, index) => ({ seq: index + 1, bottom }));
const inView = (top, bottom) => lastInView(lines, (line) => line.bottom, { top, bottom })?.seq;

/** A reporter whose frames are kept with their session, as long as they can be `sent`. */
function reporter() {
  const told = [];
  const line = { isUp: true };
  const send = ({ type, seq }, session) => line.isUp && told.push([type, session, seq]) > 0;
  return { told, line, reporter: new SeenReporter(send) };
}

test("the last line is in view whose end is", () => {
  equal([inView(0, 300), inView(0, 299.5), inView(0, 290), inView(150, 250)], [3, 3, 2, 2]);
});

test("nothing is in view of a log that is not shown, above the first line's end, or past the last", () => {
  equal([inView(0, 0), inView(0, 90), inView(300, 400)], [undefined, undefined, undefined]);
});

test("what was seen is told at once, and each line once", () => {
  const { told, reporter: seen } = reporter();
  seen.saw("a", 2);
  seen.saw("a", 2);
  seen.saw("a", 1);
  clock.advance(INTERVAL_MS);
  equal(told, [["seen", "a", 2]]);
});

test("of lines that are seen soon after each other the last is told, a little more than a second later", () => {
  const { told, reporter: seen } = reporter();
  [1, 2, 3].forEach((seq) => seen.saw("a", seq));
  clock.advance(INTERVAL_MS - 1);
  equal(told, [["seen", "a", 1]]);
  clock.advance(1);
  equal(told.at(-1), ["seen", "a", 3]);
  clock.advance(10 * INTERVAL_MS);
  equal(told.length, 2);
});

test("each session is counted from its start", () => {
  const { told, reporter: seen } = reporter();
  seen.saw("a", 5);
  clock.advance(INTERVAL_MS);
  seen.saw("b", 1);
  equal(told, [
    ["seen", "a", 5],
    ["seen", "b", 1],
  ]);
});

test("what may be lost is told again, unless another session goes on", () => {
  const { told, line, reporter: seen } = reporter();
  line.isUp = false;
  seen.saw("a", 4);
  clock.advance(INTERVAL_MS);
  line.isUp = true;
  seen.tellAgain("a");
  clock.advance(INTERVAL_MS);
  seen.tellAgain("a");
  clock.advance(INTERVAL_MS);
  seen.tellAgain("b");
  equal(told, [
    ["seen", "a", 4],
    ["seen", "a", 4],
  ]);
});
