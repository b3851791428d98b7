// What a test file uses: `test` with a fact as its name, and the assertions. Each test starts in a fresh browser.
import { resetBrowser } from "./browser.js";

/** The tags of all languages that the service speaks, from the runner. */
export const languages = Array.from(globalThis.LANGUAGES);

const tests = [];

/** Declares a test; `run` may be async. */
export function test(fact, run) {
  tests.push({ fact, run });
}

/** Fails unless both are the same value, or objects and lists of the same values all the way down. */
export function equal(actual, expected) {
  if (!isSame(actual, expected)) throw new Error(`expected ${show(expected)}\n     but was ${show(actual)}`);
}

/** Fails unless the value is true; `what` says what should have been. */
export function ok(value, what) {
  if (value !== true) throw new Error(`${what}: ${show(value)}`);
}

/** For the runner: the facts in their order. */
export function facts() {
  return tests.map(({ fact }) => fact);
}

/** For the runner: runs the test at an index, in a fresh browser. */
export async function run(index) {
  resetBrowser();
  await tests[index].run();
}

function isSame(one, other) {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

function show(value) {
  return JSON.stringify(value, (key, inner) => (inner === undefined ? "undefined" : inner));
}
