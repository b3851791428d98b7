import { AT_END, readerAfterScroll } from "../../main/resources/web/common/scroll-keeper.js";
import { equal, ok, test } from "./harness.js";

const log = (scrollTop, scrollHeight = 1_000, clientHeight = 300) => ({ scrollTop, scrollHeight, clientHeight });

test("a reader who scrolls up no longer follows the end, and stays there", () => {
  const reader = readerAfterScroll({ followsEnd: true, top: 700 }, log(400));
  equal(reader, { followsEnd: false, top: 400 });
  ok(!readerAfterScroll(reader, log(500)).followsEnd, "further down");
});

test("a reader who comes back to the end, or nearly, follows it again", () => {
  ok(readerAfterScroll({ followsEnd: false, top: 400 }, log(670)).followsEnd, "near the end");
});

test("a log that grew has not been scrolled by its reader", () => {
  ok(readerAfterScroll({ followsEnd: true, top: 700 }, log(700, 1_400)).followsEnd, "it grew");
  ok(readerAfterScroll(AT_END, log(200, 1_400)).followsEnd, "on its way to the end");
});

test("a log that got more room has its end in sight", () => {
  ok(readerAfterScroll({ followsEnd: true, top: 700 }, log(600, 1_000, 400)).followsEnd, "clamped");
});

test("a log that was moved as its window changed has not been scrolled by its reader", () => {
  const atTheEnd = { followsEnd: true, top: 700, height: 300 };
  equal(readerAfterScroll(atTheEnd, log(0, 1_000, 500)), atTheEnd);
  const further = { followsEnd: false, top: 400, height: 300 };
  equal(readerAfterScroll(further, log(100, 1_000, 500)), further);
  ok(!readerAfterScroll(atTheEnd, log(0)).followsEnd, "by its reader");
});
