import { isCount } from "../common/shapes.js";
import { load, remove, save } from "../common/storage.js";
import { lastSeq } from "../common/lines.js";
import { repLinesAfter } from "./customer-state.js";
import { chime } from "./sound.js";

// The last line that was on the screen, and the last that was announced. They are stored, so that the next page counts
// on, and lines that it receives again stay silent.
const READ = "evil.chat.seen";
const ANNOUNCED = "evil.chat.heard";

/** The lines of `state` are on the screen. */
export function markRead({ phase, lines }) {
  if (phase !== "resuming") save(READ, lastSeq(lines));
}

/** How many lines of the rep have not been on the screen. */
export function unreadCount(state) {
  return repLinesAfter(state, load(READ, isCount) ?? 0);
}

/** The lines themselves. */
export function unreadLines({ lines }) {
  const read = load(READ, isCount) ?? 0;
  return lines.filter(({ from, seq }) => from === "rep" && seq > read);
}

/** Chimes for what is new: a line of the rep, or that they attend. `previousPhase` is the phase before this state's. */
export function announceNew(state, previousPhase) {
  if (state.phase === "idle" || state.phase === "starting") remove(ANNOUNCED);
  const isNew = repLinesAfter(state, load(ANNOUNCED, isCount) ?? 0) > 0;
  if (isNew) save(ANNOUNCED, lastSeq(state.lines));
  if (isNew || (previousPhase === "waiting" && state.phase === "open")) chime();
}
