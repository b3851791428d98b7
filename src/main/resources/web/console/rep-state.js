import { withLine } from "../common/lines.js";
import { FILING_TRANSITIONS, fileOf } from "./filing-state.js";
import { withOrders, without } from "./rep-lists.js";

// What the console knows of the desk, changed by the frames of the socket alone. It knows no DOM and no socket.
//
// `open` is the open session with its lines; once it is over it is `last`, with its `outcome`, until the rep is done with
// it or attends another.
//
// `turningAway` is who is told in a moment that nobody cares, unless the rep undoes it; `turnedAway` was told so just now.
//
// `kept` is what was written to sessions that are no longer shown, and not sent, each `{ session, name, text }`.
//
// `picked` is who the rep looks at in the queue. `about` has, by session, the history of the customers who are picked,
// asked about or served.
//
// phase: connecting -> seated or refused; unseated once the seat was given up. `queue` is the part of the queue that is shown, `waiting` counts all of it,
// and `found` holds who of them has the name that was searched. `underWay` is whether a command waits for its answer, after
// which the rep `goesOn` with the next customer. `backAt` is set while the rep who is `away` said until when.

const SHOWN_AT_MOST = 200;
const SHOWN_AT_LEAST = 100;

export const INITIAL = {
  phase: "connecting",
  link: "connecting",
  refusal: null,
  queue: [],
  waiting: 0,
  found: null,
  prompted: null,
  picked: null,
  open: null,
  last: null,
  turningAway: null,
  turnedAway: null,
  away: false,
  backAt: null,
  about: {},
  kept: [],
  shift: null,
  underWay: false,
  goesOn: false,
  problem: null,
};

export function reduce(state, frame) {
  const transition = transitions[frame.type];
  return transition ? withPrompt({ ...state, ...transition(state, frame) }) : state;
}

/** True where the shown part of the queue ran low and the rest has to be asked for. */
export function isQueueLow({ phase, queue, waiting }) {
  return phase === "seated" && queue.length < Math.min(waiting, SHOWN_AT_LEAST);
}

/** The waiting session that the rep is asked about, or nothing. */
export function promptedSession(state) {
  return unanswered(state).find(({ session }) => session === state.prompted);
}

/** The waiting session that is next, or nothing: the one that the rep is asked about, else the first. */
export function nextSession(state) {
  return promptedSession(state) ?? unanswered(state)[0];
}

/** The waiting session that the rep looks at, or nothing. */
export function pickedSession({ queue, found, picked }) {
  return [...queue, ...(found?.queue ?? [])].find(({ session }) => session === picked);
}

/** The sessions of whose customers the console shows the history. */
export function knownSessions({ open, last, prompted, picked }) {
  return [open?.session, last?.session, prompted, picked].filter(Boolean);
}

/** How many wait for the rep's answer: all who wait but the one who is being turned away. */
export function unansweredCount({ waiting, turningAway }) {
  return waiting - (turningAway ? 1 : 0);
}

const transitions = {
  link: connectionChanged,
  refused: ({ kept }, { message }) => ({ ...INITIAL, kept, phase: "refused", refusal: message }),
  unseated: ({ kept }) => ({ ...INITIAL, kept, phase: "unseated", link: "live" }),
  reseat: () => ({ phase: "connecting", refusal: null }),
  command: (state, { goesOn }) => ({ underWay: true, goesOn, problem: null }),
  "command-lost": () => ({ underWay: false }),
  seated,
  arrived,
  pick: ({ picked }, { session }) => ({ picked: picked === session ? null : session }),
  found: (state, { name, queue }) => ({ found: { name, queue } }),
  wrote,
  left,
  attended,
  said: onOpenSession((open, frame) => ({
    lines: withLine(open.lines, frame),
    typing: open.typing && frame.from === "rep",
  })),
  typing: (state) => changeOpen(state, { typing: true }),
  "typing-stopped": (state) => changeOpen(state, { typing: false }),
  seen: (state, { seq }) => changeOpen(state, { seen: Math.max(seq, state.open?.seen) }),
  customerAway: onOpenSession((open, { until }) => ({ awayUntil: until, typing: false })),
  customerBack: onOpenSession(() => ({ awayUntil: null })),
  asked: (state, { until = null }) => changeOpen(state, { askedUntil: until }),
  ...FILING_TRANSITIONS,
  ordered: onOpenSession((open, frame) => ({ orders: withOrders(open.orders, [frame]) })),
  orders: onOpenSession((open, frame) => ({ orders: withOrders(open.orders, frame.orders) })),
  ended,
  "turning-away": ({ picked }, { customer, from }) => ({
    turningAway: { ...customer, from, sentAt: null },
    turnedAway: null,
    picked: picked === customer.session ? null : picked,
  }),
  "turned-away": ({ turningAway }, { at }) => ({ turningAway: { ...turningAway, sentAt: at } }),
  "kept-waiting": keptWaiting,
  "toast-over": () => ({ turnedAway: null }),
  done: () => ({ last: null }),
  "text-kept": ({ kept }, { session, name, text }) => ({ kept: [...kept, { session, name, text }] }),
  "text-dropped": ({ kept }, { session }) => ({ kept: kept.filter((one) => one.session !== session) }),
  away: (state, { backAt = null }) => ({ away: true, backAt, underWay: false, problem: null }),
  back: () => ({ away: false, backAt: null, underWay: false, problem: null }),
  about: withHistory,
  shift: (state, { statistics }) => ({ shift: statistics }),
  problem: ({ turningAway }, { message }) => ({
    problem: message,
    underWay: false,
    turningAway: turningAway?.sentAt ? null : turningAway,
  }),
};

// On a new line nothing is known before the seat is taken again, as on none.
function connectionChanged(state, { state: link }) {
  if (link === "live") return state.phase === "seated" ? {} : { link };
  return { link, underWay: false, ...changeOpen(state, { typing: false, awayUntil: null, askedUntil: null }) };
}

// One who waits alone is asked about, and stays asked about while others arrive. An open session
// takes the prompt away, and so does stepping away; after it, only one who then waits alone is asked about.
function withPrompt(state) {
  if (state.phase !== "seated" || state.open || state.away) return { ...state, prompted: null };
  if (promptedSession(state)) return state;
  const asking = unanswered(state);
  const alone = asking.length === 1 && unansweredCount(state) === 1;
  return { ...state, prompted: alone ? asking[0].session : null };
}

function unanswered({ queue, turningAway }) {
  return queue.filter(({ session }) => session !== turningAway?.session);
}

function left(state, { session, outcome, waiting }) {
  const rest = { ...without(state, session), waiting, underWay: false };
  const { turningAway } = state;
  if (turningAway?.session !== session) return rest;
  return { ...rest, turningAway: null, turnedAway: ["DECLINED", "CANCELLED"].includes(outcome) ? turningAway : null };
}

function keptWaiting(state) {
  const { session, from } = state.turningAway;
  const prompted = promptedSession(state)?.session ?? (from === "prompt" ? session : null);
  return { turningAway: null, prompted };
}

function seated(state, { queue, waiting, open, backAt = null, away = backAt !== null }) {
  const { turningAway } = state;
  const stillWaits = queue.length < waiting || queue.some(({ session }) => session === turningAway?.session);
  return {
    turningAway: stillWaits ? turningAway : null,
    phase: "seated",
    link: "live",
    refusal: null,
    queue,
    waiting,
    away,
    backAt,
    open: open ? openSession(open, state) : null,
    last: open ? null : (state.open ?? state.last),
    underWay: false,
    problem: null,
  };
}

function arrived({ queue }, { type: _, waiting, ...customer }) {
  const known = queue.some(({ session }) => session === customer.session);
  const complete = queue.length === waiting - 1 && queue.length < SHOWN_AT_MOST;
  if (known || !complete) return { waiting };
  return { waiting, queue: [...queue, { ...customer, lineCount: customer.text ? 1 : 0 }] };
}

// What they wrote is looked up once it is asked for.
function wrote({ queue, found }, { session, lineCount }) {
  const counted = ({ queue }) => queue.map((one) => (one.session === session ? { ...one, lineCount } : one));
  return { queue: counted({ queue }), found: found && { ...found, queue: counted(found) } };
}

function attended(state, frame) {
  return {
    ...without(state, frame.session),
    waiting: frame.waiting,
    open: openSession(frame, state),
    away: false,
    backAt: null,
    last: null,
    underWay: false,
    problem: null,
  };
}

function openSession(frame, { open, about }) {
  const { session, name, lang, product, openedAt, at, lines = [], customerAway = null } = frame;
  const { orders = about[session]?.orders ?? [], seen: before = 0 } = open?.session === session ? open : {};
  const customer = { session, name, lang, product, openedAt, at, orders, ...fileOf(session, open) };
  const seen = Math.max(before, frame.seen ?? 0);
  return { ...customer, lines, seen, awayUntil: customerAway, askedUntil: null, typing: false };
}

// A late end of a session that is no longer the open one says nothing about the open one.
function ended({ open }, { session, outcome, why }) {
  if (!open || (session && session !== open.session)) return { underWay: false };
  return {
    open: null,
    last: { ...open, outcome: why ?? outcome, awayUntil: null, askedUntil: null, typing: false },
    underWay: false,
    problem: null,
  };
}

function withHistory(state, { session, type: _, ...history }) {
  const known = new Set(knownSessions(state));
  const kept = Object.entries(state.about).filter(([other]) => known.has(other));
  return { about: { ...Object.fromEntries(kept), [session]: { ...state.about[session], ...history } } };
}

function onOpenSession(transition) {
  return (state, frame) => {
    const { open } = state;
    const elsewhere = frame.session && frame.session !== open?.session;
    return open && !elsewhere ? changeOpen(state, transition(open, frame)) : {};
  };
}

function changeOpen({ open }, change) {
  return open ? { open: { ...open, ...change } } : {};
}
