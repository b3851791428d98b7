import { isComposing } from "../common/input-method.js";
import { nextSession, promptedSession } from "./rep-state.js";

const STILL_WRITING_MS = 2_000;

/** The letters of the commands; each is pressed with the two modifiers that browsers and screen readers leave free. */
export const LETTERS = { attend: "Y", decline: "D", attendNext: "N", end: "S", away: "W" };

/** So many topics have a key: their place among those that are offered. */
export const TOPIC_KEYS = 9;

/** Option types letters on a Mac, and Control does not. */
export const isMac = () => /mac/i.test(navigator.userAgentData?.platform ?? navigator.platform ?? "");

/** A command's shortcut as `aria-keyshortcuts` and people write it, `Alt+Shift+Y`. */
export function shortcutOf(command, onMac = isMac()) {
  return withModifiers(LETTERS[command], onMac);
}

/** The same of the topic at a place, counted from 1. */
export function topicShortcut(place, onMac = isMac()) {
  return withModifiers(place, onMac);
}

function withModifiers(key, onMac) {
  return `${onMac ? "Control" : "Alt"}+Shift+${key}`;
}

/**
 * What a key press does, or nothing: a command to the service (`attend`, `decline`, `end`, `comeBack`) or something on
 * the page (`write`, `chooseBreak`, `chooseTopic`, `showKeys`), with the session, or the `place` of a topic, that it is about. A key that is typed as text
 * does nothing but go into the message box, or show the shortcuts where nothing is being written.
 *
 * @param press the keyboard event
 * @param desk `state`; `focus`: what has it, `text`, `control` or `page`; `sinceWriting`: for how many ms no text box
 *     has had it; `isDialogOpen`; `singleKeys`: whether the rep wants them; `onMac`
 */
export function answerTo(press, desk) {
  if (desk.state.phase !== "seated" || desk.isDialogOpen || press.defaultPrevented || isComposing(press))
    return undefined;
  const letter = commandLetter(press, desk.onMac);
  if (letter) return press.repeat ? undefined : commands.get(letter)?.(desk.state);
  const place = topicPlace(press, desk);
  if (place) return press.repeat ? undefined : { action: "chooseTopic", place };
  return isTyped(press, desk.onMac) ? answerToText(press, desk) : undefined;
}

function answerToText({ key, repeat }, { state, focus, sinceWriting, singleKeys }) {
  if (focus === "text" || (focus === "control" && key === " ")) return undefined;
  if (state.open) return { action: "write" };
  const isFree = !state.last && sinceWriting >= STILL_WRITING_MS;
  return key === "?" && singleKeys && isFree && !repeat ? { action: "showKeys" } : undefined;
}

const commands = new Map([
  [LETTERS.attend, (state) => forSession("attend", promptedSession(state))],
  [LETTERS.decline, (state) => forSession("decline", promptedSession(state))],
  [LETTERS.attendNext, (state) => (state.open ? undefined : forSession("attend", nextSession(state)))],
  [LETTERS.end, ({ open }) => (open ? { action: "end" } : undefined)],
  [LETTERS.away, ({ open, away }) => (open ? undefined : { action: away ? "comeBack" : "chooseBreak" })],
]);

function forSession(action, customer) {
  return customer && { action, session: customer.session };
}

// By the letter where the keyboard has Latin ones, else by its place.
function commandLetter(press, onMac) {
  if (!isModified(press, onMac)) return undefined;
  const { key, code } = press;
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1];
}

// By the place on the keyboard alone: with Shift, digits type something else. Topics are offered once a session is over.
function topicPlace(press, { state: { open, last }, onMac }) {
  if (open || !last || !isModified(press, onMac)) return undefined;
  return Number(/^Digit([1-9])$/.exec(press.code)?.[1]) || undefined;
}

function isModified({ ctrlKey, altKey, shiftKey, metaKey }, onMac) {
  return shiftKey && !metaKey && (onMac ? ctrlKey && !altKey : altKey && !ctrlKey);
}

function isTyped({ key, ctrlKey, altKey, metaKey }, onMac) {
  if (key !== "Dead" && [...key].length !== 1) return false;
  const byAltGr = ctrlKey && altKey;
  return !metaKey && (byAltGr || (!ctrlKey && (onMac || !altKey)));
}
