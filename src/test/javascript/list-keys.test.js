import { isForSomethingElse, placeAfter } from "../../main/resources/web/transcripts/list-keys.js";
import { equal, test } from "./harness.js";

const ELSEWHERE = { closest: () => null };

test("j goes down the list and k up, and neither beyond its ends", () => {
  equal(placeAfter("j", 3, 9), 4);
  equal(placeAfter("k", 3, 9), 2);
  equal(placeAfter("j", 8, 9), 8);
  equal(placeAfter("k", 0, 9), 0);
});

test("from outside the list j goes to the first and k to the last", () => {
  equal(placeAfter("j", -1, 9), 0);
  equal(placeAfter("k", -1, 9), 8);
});

test("other keys and empty lists lead nowhere", () => {
  equal(placeAfter("x", 3, 9), 3);
  equal(placeAfter("j", -1, 0), -1);
});

test("who is writing or holds another key means something else", () => {
  equal(isForSomethingElse({ target: { closest: () => ({}) } }), true);
  equal(isForSomethingElse({ target: ELSEWHERE, ctrlKey: true }), true);
  equal(isForSomethingElse({ target: ELSEWHERE }), false);
});
