import { withLine } from "../common/lines.js";

// What the customer's tab knows of their chat, changed by the frames of the socket alone. It knows no DOM and no socket.
//
// phase: idle -> starting -> waiting -> open -> over, with resuming after a reload, and elsewhere
// while another page holds the chat.

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
  seen: 0,
  repTyping: false,
  repAwayUntil: null,
  askedUntil: null,
  outcome: null,
  why: null,
  head: null,
  message: null,
  stars: null,
  problem: null,
  unsentText: "",
};

const NOBODY_AWAY = { repAwayUntil: null, askedUntil: null };

// What nobody knows while the line is down.
const UNKNOWN = { ...NOBODY_AWAY, position: null, wait: null, backAt: null, now: null, repTyping: false };
const ATTENDED = new Set(["ENDED_BY_REP", "ENDED_BY_CUSTOMER", "CUSTOMER_LEFT", "REP_LEFT"]);

export function reduce(state, frame) {
  const transition = transitions[frame.type];
  return transition ? { ...state, ...transition(state, frame) } : state;
}

/** True where the customer may say a line. */
export function canSpeak({ phase }) {
  return phase === "waiting" || phase === "open";
}

/** True where this tab is the one that has the chat, be it on a line that is down. */
export function isHeld({ phase, link }) {
  return link !== "closed" && phase !== "idle" && phase !== "over";
}

/** How many lines the rep has said after line `seq`. */
export function repLinesAfter({ lines }, seq) {
  return lines.filter((line) => line.from === "rep" && line.seq > seq).length;
}

const transitions = {
  starting: () => ({ ...INITIAL, phase: "starting", link: "connecting" }),
  resuming: () => ({ phase: "resuming", problem: null }),
  elsewhere: () => ({ phase: "elsewhere" }),
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
  seen: ({ seen }, { seq }) => ({ seen: Math.max(seen, seq) }),
  typing: ({ phase }) => ({ repTyping: phase === "open" }),
  "typing-stopped": () => ({ repTyping: false }),
  repAway: (state, { until }) => ({ repAwayUntil: until, repTyping: false }),
  repBack: () => ({ repAwayUntil: null }),
  asked: (state, { until = null }) => ({ askedUntil: until }),
  declined: (state, { message }) => ({ ...over(state), outcome: state.outcome ?? "DECLINED", message }),
  ended: (state, { outcome, why = null, head = null }) => ({ ...over(state), outcome, why, head }),
  resumed,
  unratable: () => ({ attended: false }),
  rated: (state, { stars }) => ({ stars, problem: null }),
  problem: (state, { message }) => ({ problem: message }),
};

function connectionChanged({ phase }, { state: link, code, retryAt = null }) {
  if (link === "closed" && code === 4002) return { link, retryAt, phase: phase === "over" ? phase : "elsewhere" };
  if (link === "reconnecting") return { link, retryAt, ...UNKNOWN };
  // Until the chat is resumed, it is as unknown on the new line as on none.
  if (link === "live" && (phase === "waiting" || phase === "open")) return { retryAt };
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
  const { lines, seen: before, head } = state.session === frame.session ? state : INITIAL;
  const seen = Math.max(before, frame.seen ?? 0);
  const common = { session: frame.session, lines, seen, link: "live", problem: null, repTyping: false, ...NOBODY_AWAY };
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
    head: frame.head ?? head,
    stars: frame.stars ?? state.stars,
  };
}
