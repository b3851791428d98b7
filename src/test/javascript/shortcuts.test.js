import { INITIAL } from "../../main/resources/web/console/rep-state.js";
import { LETTERS, answerTo, shortcutOf, topicShortcut } from "../../main/resources/web/console/shortcuts.js";
import { equal, test } from "./harness.js";

const FREE = { ...INITIAL, phase: "seated" };
const ASKED = { ...FREE, queue: [{ session: "first" }, { session: "second" }], waiting: 2, prompted: "second" };
const WAITING = { ...ASKED, prompted: null };
const SERVING = { ...ASKED, prompted: null, open: { session: "open" } };
const OVER = { ...ASKED, last: { session: "over" } };
const AWAY = { ...WAITING, away: true, backAt: "2026-01-02T03:14:05.000Z" };

const TYPED = [..."abcdefghijklmnopqrstuvwxyzADNY? 1.ñ", "🧂", "Dead"];

const press = (key, change = {}) => ({ key, code: "", ctrlKey: false, altKey: false, shiftKey: false, ...change });
const command = (letter, change = {}) => press(letter, { altKey: true, shiftKey: true, ...change });
const desk = (state, change = {}) => ({
  state,
  focus: "page",
  sinceWriting: Infinity,
  isDialogOpen: false,
  singleKeys: true,
  onMac: false,
  ...change,
});

const show = (answer) => answer && [answer.action, answer.session].filter(Boolean).join(" ");
const answer = (pressed, where) => show(answerTo(pressed, where));

/** What each command does in a state. */
function commands(state) {
  const answers = Object.entries(LETTERS).map(([name, letter]) => [name, answer(command(letter), desk(state))]);
  return Object.fromEntries(answers.filter(([, does]) => does));
}

/** What all that can be typed does, each thing once. */
const typing = (where) => [...new Set(TYPED.map((key) => answer(press(key), where)))];

test("a request is accepted or declined", () => {
  equal(commands(ASKED), {
    attend: "attend second",
    decline: "decline second",
    attendNext: "attend second",
    away: "chooseBreak",
  });
});

test("nobody is accepted or declined who was not asked about", () => {
  equal(commands(WAITING), { attendNext: "attend first", away: "chooseBreak" });
});

test("an open session is ended, and no other attended beside it", () => {
  equal(commands(SERVING), { end: "end" });
});

test("a rep who stepped away comes back, or attends the next", () => {
  equal(commands(AWAY), { attendNext: "attend first", away: "comeBack" });
});

test("with nobody waiting there is nobody to attend", () => {
  equal(commands(FREE), { away: "chooseBreak" });
});

test("no key works a desk that is not this rep's", () => {
  for (const phase of ["connecting", "refused"]) equal(commands({ ...ASKED, phase }), {});
});

test("a command works out of a text box, but not in a dialog, and once while its keys are held", () => {
  const pressed = command("Y");
  equal(answer(pressed, desk(ASKED, { focus: "text", sinceWriting: 0 })), "attend second");
  equal(answer(pressed, desk(ASKED, { isDialogOpen: true })), undefined);
  equal(answer({ ...pressed, repeat: true }, desk(ASKED)), undefined);
});

test("what is typed goes into the message box of the open session", () => {
  equal(typing(desk(SERVING)), ["write"]);
  equal(answer(press("a", { repeat: true }), desk(SERVING, { focus: "control" })), "write");
});

test("what is typed into another text box stays there, and a space presses the button that has the focus", () => {
  equal(typing(desk(SERVING, { focus: "text" })), [undefined]);
  equal(answer(press(" "), desk(SERVING, { focus: "control" })), undefined);
});

test("what is typed does nothing to who waits, wherever the focus is, but ? shows the shortcuts", () => {
  for (const state of [FREE, ASKED, WAITING, AWAY]) equal(typing(desk(state)), [undefined, "showKeys"]);
  for (const state of [FREE, ASKED, WAITING, AWAY]) equal(typing(desk(state, { focus: "text" })), [undefined]);
});

test("not even ? does anything just after writing, beside a session that is over, or where single keys are off", () => {
  equal(typing(desk(ASKED, { sinceWriting: 1_999 })), [undefined]);
  equal(typing(desk(ASKED, { sinceWriting: 2_000 })), [undefined, "showKeys"]);
  equal(typing(desk(OVER)), [undefined]);
  equal(typing(desk(ASKED, { singleKeys: false })), [undefined]);
});

test("a key of an input method, or one that was answered elsewhere, does nothing", () => {
  for (const change of [{ isComposing: true }, { keyCode: 229 }, { defaultPrevented: true }]) {
    equal(answer(command("Y", change), desk(ASKED)), undefined);
    equal(answer(press("a", change), desk(SERVING)), undefined);
  }
});

test("keys of the browser and the system are left to them", () => {
  const changes = [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { ctrlKey: true, shiftKey: true }];
  for (const change of changes) equal(answer(press("n", change), desk(WAITING)), undefined);
  for (const change of changes) equal(answer(press("c", change), desk(SERVING)), undefined);
  for (const key of ["Enter", "Escape", "Tab", "F5", "ArrowUp"]) equal(answer(press(key), desk(SERVING)), undefined);
});

test("letters typed with AltGr, or with Option on a Mac, are text", () => {
  equal(answer(press("ą", { ctrlKey: true, altKey: true }), desk(SERVING)), "write");
  equal(answer(press("Å", { altKey: true, shiftKey: true }), desk(SERVING, { onMac: true })), "write");
  equal(answer(press("Á", { altKey: true, shiftKey: true, code: "KeyY" }), desk(ASKED, { onMac: true })), undefined);
});

test("on a Mac commands take Control, and are written so", () => {
  const pressed = press("Y", { ctrlKey: true, shiftKey: true });
  equal(answer(pressed, desk(ASKED, { onMac: true })), "attend second");
  equal(answer(pressed, desk(ASKED)), undefined);
  equal([shortcutOf("end", true), shortcutOf("end", false)], ["Control+Shift+S", "Alt+Shift+S"]);
});

test("a topic is chosen by its place once the session is over, whatever digits type with Shift", () => {
  const digit = (place, change = {}) => command("!", { code: `Digit${place}`, ...change });
  const place = (pressed, where) => answerTo(pressed, where)?.place;
  equal(
    [1, 9].map((number) => place(digit(number), desk(OVER))),
    [1, 9],
  );
  equal(answer(digit(1), desk(OVER, { focus: "text" })), "chooseTopic");
  for (const state of [FREE, ASKED, SERVING, { ...OVER, open: { session: "open" } }])
    equal(answer(digit(1), desk(state)), undefined);
  equal(place(digit(0), desk(OVER)), undefined);
  equal(place(digit(1, { repeat: true }), desk(OVER)), undefined);
  equal(answer(press("1", { code: "Digit1" }), desk(OVER)), undefined);
  equal(place(press("!", { code: "Digit2", ctrlKey: true, shiftKey: true }), desk(OVER, { onMac: true })), 2);
  equal([topicShortcut(2, true), topicShortcut(2, false)], ["Control+Shift+2", "Alt+Shift+2"]);
});

test("a keyboard of other letters is gone by the place of its keys", () => {
  equal(answer(command("Н", { code: "KeyY" }), desk(ASKED)), "attend second");
  equal(answer(command("Z", { code: "KeyY" }), desk(ASKED)), undefined);
});
