import { withLine } from "../common/lines.js";

// What the customer's tab knows of their chat, changed by the frames of the socket alone. It knows no DOM and no socket.
//
// phase: idle -> starting -> waiting -> open -> over, with resuming after a reload, and elsewhere
// while another window holds the chat.

export const INITIAL = {
  phase: "idle",
  link: "closed",
  retryAt: null,
  session: null,
  position: null,
  wait: null,
  repPresent: true,
  backAt: null,
  now: null,
  attended: false,
  lines: [],
  repTyping: false,
  repAwayUntil: null,
  askedUntil: null,
  outcome: null,
  why: null,
  message: null,
  stars: null,
  problem: null,
  unsentText: "",
};

const NOBODY_AWAY = { repAwayUntil: null, askedUntil: null };
const ATTENDED = new Set(["ENDED_BY_REP", "ENDED_BY_CUSTOMER", "CUSTOMER_LEFT", "REP_LEFT"]);

export function reduce(state, frame) {
  const transition = transitions[frame.type];
  return transition ? { ...state, ...transition(state, frame) } : state;
}

/** True where the customer may say a line. */
export function canSpeak({ phase }) {
  return phase === "waiting" || phase === "open";
}

/** How many lines the rep has said after line `seq`. */
export function repLinesAfter({ lines }, seq) {
  return lines.filter((line) => line.from === "rep" && line.seq > seq).length;
}

const transitions = {
  starting: () => ({ ...INITIAL, phase: "starting", link: "connecting" }),
  resuming: () => ({ phase: "resuming", problem: null }),
  reset: (state, { problem = null, unsentText }) => ({ ...INITIAL, problem, unsentText }),
  link: connectionChanged,
  queued: (state, frame) => ({
    ...INITIAL,
    link: "live",
    phase: "waiting",
    session: frame.session,
    ...queuePlace(frame),
  }),
  position: (state, frame) => queuePlace(frame),
  attended: () => ({ phase: "open", attended: true, problem: null }),
  said,
  typing: ({ phase }) => ({ repTyping: phase === "open" }),
  "typing-stopped": () => ({ repTyping: false }),
  repAway: (state, { until }) => ({ repAwayUntil: until, repTyping: false }),
  repBack: () => ({ repAwayUntil: null }),
  asked: (state, { until = null }) => ({ askedUntil: until }),
  declined: (state, { message }) => ({ ...over(state), outcome: state.outcome ?? "DECLINED", message }),
  ended: (state, { outcome, why = null }) => ({ ...over(state), outcome, why }),
  resumed,
  unratable: () => ({ attended: false }),
  rated: (state, { stars }) => ({ stars, problem: null }),
  problem: (state, { message }) => ({ problem: message }),
};

function connectionChanged(state, { state: link, code, retryAt = null }) {
  if (link === "closed" && code === 4002) return { link, retryAt, phase: "elsewhere" };
  if (link === "reconnecting") return { link, retryAt, repTyping: false };
  return { link, retryAt };
}

function queuePlace({ position, wait = null, repPresent = true, backAt = null, now = null }) {
  return { position, wait, repPresent, backAt, now, problem: null };
}

function said({ lines, repTyping, attended }, frame) {
  const fromRep = frame.from === "rep";
  return { lines: withLine(lines, frame), repTyping: repTyping && !fromRep, attended: attended || fromRep };
}

function over(state) {
  return {
    phase: "over",
    backAt: null,
    now: null,
    repTyping: false,
    repAwayUntil: null,
    askedUntil: null,
    problem: null,
    attended: state.attended,
  };
}

function resumed(state, frame) {
  const lines = state.session === frame.session ? state.lines : [];
  const common = { session: frame.session, lines, link: "live", problem: null, repTyping: false, ...NOBODY_AWAY };
  if (frame.state === "waiting") return { ...common, phase: "waiting", ...queuePlace(frame) };
  if (frame.state === "open") return { ...common, phase: "open", attended: true };
  const attended = state.attended || ATTENDED.has(frame.outcome);
  return {
    ...over(state),
    ...common,
    phase: "over",
    attended,
    outcome: frame.outcome,
    why: frame.why ?? null,
    stars: frame.stars ?? state.stars,
  };
}
