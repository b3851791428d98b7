import { promptedSession, unansweredCount } from "./rep-state.js";

/**
 * Whom the rep is called for: `waiting`, how many wait for an answer, and `customer`, the one who is asked about if there
 * is one; or null. The rep is called whenever they are free and somebody waits. A command that is under way counts as an
 * answer: the bell need not wait for the service to agree.
 */
export function callOf(state) {
  const { phase, link, open, away, underWay } = state;
  const isFree = phase === "seated" && link === "live" && !open && !away && !underWay;
  const waiting = unansweredCount(state);
  return isFree && waiting > 0 ? { waiting, customer: promptedSession(state) ?? null } : null;
}

/** The customer's last line in the open session, or nothing. */
export function lastFromCustomer({ open }) {
  return open?.lines.findLast(({ from }) => from === "customer");
}
