import { excess, lengthNote, MAX_NAME, MAX_TEXT } from "../../main/resources/web/common/text-limits.js";
import { equal, test } from "./harness.js";

test("a text counts in code points, without the space around it", () => {
  equal(excess(` ${"😈".repeat(60)}\n`, MAX_NAME), 0);
});

test("one more than the limit is one too many", () => {
  equal(excess("x".repeat(MAX_TEXT + 1), MAX_TEXT), 1);
});

test("nothing is said while there is room", () => {
  equal(lengthNote("x".repeat(MAX_TEXT * 0.9 - 1), MAX_TEXT), "");
});

test("what is left is said from nine tenths on", () => {
  equal(lengthNote("x".repeat(MAX_TEXT * 0.9), MAX_TEXT), "200 characters left");
  equal(lengthNote("x".repeat(MAX_TEXT - 1), MAX_TEXT), "1 character left");
  equal(lengthNote("x".repeat(MAX_TEXT), MAX_TEXT), "0 characters left");
});

test("over the limit, what is too many is said", () => {
  equal(lengthNote("x".repeat(MAX_TEXT + 3), MAX_TEXT), "3 characters too many");
});
