import { INITIAL } from "../../main/resources/web/console/rep-state.js";
import { isForDesk, shortcutFor } from "../../main/resources/web/console/shortcuts.js";
import { equal, ok, test } from "./harness.js";

const KEYS = ["a", "d", "n", "m", "e", "b", "?"];
const FREE = { ...INITIAL, phase: "seated" };
const ASKED = { ...FREE, queue: [{ session: "first" }, { session: "second" }], waiting: 2, prompted: "first" };
const WAITING = { ...ASKED, prompted: null };
const SERVING = { ...ASKED, prompted: null, open: { session: "open" } };
const AWAY = { ...WAITING, backAt: "2026-01-02T03:14:05.000Z" };

/** What each key does that does something. */
function actions(state) {
  const known = KEYS.map((key) => [key, shortcutFor(key, state)]).filter(([, shortcut]) => shortcut);
  return Object.fromEntries(
    known.map(([key, { action, session }]) => [key, session ? `${action} ${session}` : action]),
  );
}

function press(change = {}, target = { closest: () => null }) {
  return {
    key: "a",
    defaultPrevented: false,
    isComposing: false,
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    target,
    ...change,
  };
}

test("a request is accepted or declined by a key", () => {
  equal(actions(ASKED), {
    a: "attend first",
    d: "decline first",
    n: "attend first",
    b: "chooseBreak",
    "?": "showKeys",
  });
});

test("nobody is accepted or declined who was not asked about", () => {
  equal(actions(WAITING), { n: "attend first", b: "chooseBreak", "?": "showKeys" });
});

test("an open session can be written to and ended, and no other is attended beside it", () => {
  equal(actions(SERVING), { m: "write", e: "end", "?": "showKeys" });
});

test("a rep who stepped away comes back by a key, or by attending the next", () => {
  equal(actions(AWAY), { n: "attend first", b: "comeBack", "?": "showKeys" });
});

test("with nobody waiting there is nobody to attend", () => {
  equal(actions(FREE), { b: "chooseBreak", "?": "showKeys" });
});

test("no key works a desk that is not this rep's", () => {
  for (const phase of ["connecting", "refused"]) equal(actions({ ...ASKED, phase }), {});
});

test("no other key does anything, whatever it is called", () => {
  equal(
    ["A", "z", "Enter", "constructor", "toString"].map((key) => shortcutFor(key, ASKED)),
    Array(5).fill(undefined),
  );
});

test("a key by itself is for the desk", () => {
  ok(isForDesk(press(), false), "for the desk");
});

test("a key with a modifier, held, in an input method or answered elsewhere is not for the desk", () => {
  const others = ["ctrlKey", "altKey", "metaKey", "repeat", "isComposing", "defaultPrevented"];
  equal(
    others.filter((name) => isForDesk(press({ [name]: true }), false)),
    [],
  );
});

test("a key is not for the desk while something is typed or a dialog is open", () => {
  const field = { closest: (selector) => (selector.includes("textarea") ? {} : null) };
  ok(!isForDesk(press({}, field), false), "typed");
  ok(!isForDesk(press(), true), "in a dialog");
});
