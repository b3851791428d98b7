// A dropped browser has 15 s to come back before its session ends, so retries stay well under that;
// the jitter keeps everyone from reconnecting to a restarted service in the same instant.
const FIRST_DELAY_MS = [300, 1_000];
const MAX_DELAY_MS = 3_000;

// After so many tries the 15 s are over, and there is nothing left to be in time for but what a desk that comes back waits:
// again 15 s.
const GRACE_TRIES = 8;
const LONG_DELAY_MS = 10_000;

const REFUSED = 4001;
const TAKEN_OVER = 4002;
const TOO_MANY_FRAMES = 1008;
const FULL = 1013;

/** True for the closes after which reconnecting would not help. */
export function isFinal(code) {
  return code === REFUSED || code === TAKEN_OVER;
}

/** How long to wait, in ms, before try number `attempt` (0 is the first), after a close with `code`. */
export function delayBefore(attempt, code) {
  if (code === FULL) return between(6_000, 12_000);
  if (code === TOO_MANY_FRAMES) return between(4_000, 8_000);
  const [low, high] = FIRST_DELAY_MS;
  const most = attempt < GRACE_TRIES ? MAX_DELAY_MS : LONG_DELAY_MS;
  return Math.min(between(low, high) * 2 ** attempt, between(most * 0.7, most));
}

function between(low, high) {
  return low + Math.random() * (high - low);
}
