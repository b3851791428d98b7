import { promptedSession } from "./rep-state.js";

/**
 * What a key does in a state of the desk, or nothing: a command to the service (`attend`, `decline`, `end`, `comeBack`)
 * or something on the page (`write`, `chooseBreak`, `showKeys`), with the session where it is about one.
 */
export function shortcutFor(key, state) {
  return state.phase === "seated" ? shortcuts.get(key)?.(state) : undefined;
}

const shortcuts = new Map(
  Object.entries({
    a: (state) => forPrompted(state, (session) => ({ action: "attend", session })),
    d: (state) => forPrompted(state, (session) => ({ action: "decline", session })),
    n: ({ open, queue }) => (open || queue.length === 0 ? undefined : { action: "attend", session: queue[0].session }),
    m: ({ open }) => (open ? { action: "write" } : undefined),
    e: ({ open }) => (open ? { action: "end" } : undefined),
    b: ({ open, backAt }) => (open ? undefined : { action: backAt ? "comeBack" : "chooseBreak" }),
    "?": () => ({ action: "showKeys" }),
  }),
);

function forPrompted(state, shortcut) {
  const prompted = promptedSession(state);
  return prompted && shortcut(prompted.session);
}

/**
 * Whether a key press is meant for the desk: not while something is typed or a dialog is open, not with a modifier, and
 * not again while the key is held.
 */
export function isForDesk(event, isDialogOpen) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || isDialogOpen) return false;
  return event.target.closest?.("input, textarea, select, [contenteditable]") === null;
}
