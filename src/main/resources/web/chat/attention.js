import { load, remove, save } from "../common/storage.js";
import { lastSeq } from "../common/lines.js";
import { saidByRepAfter } from "./customer-session.js";
import { chime } from "./sound.js";

// What was on the screen, and what was heard of: remembered, so that the next page counts on, and lines that it is told
// again stay silent.
const SEEN = "evil.chat.seen";
const HEARD = "evil.chat.heard";

/** The lines of `state` are on the screen. */
export function see({ phase, lines }) {
  if (phase !== "resuming") save(SEEN, lastSeq(lines));
}

/** How many lines of the rep have not been on the screen. */
export function unseen(state) {
  return saidByRepAfter(state, load(SEEN) ?? 0);
}

/** Chimes for what is new: a line of the rep, or that they are there. `before` is the phase that was. */
export function hear(state, before) {
  if (state.phase === "idle" || state.phase === "starting") remove(HEARD);
  const isNew = saidByRepAfter(state, load(HEARD) ?? 0) > 0;
  if (isNew) save(HEARD, lastSeq(state.lines));
  if (isNew || (before === "waiting" && state.phase === "open")) chime();
}
