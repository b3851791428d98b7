import { serviceNow } from "./service-clock.js";

/**
 * Lines as they are shown: each `follows` where the one before it is of the same side and minute, and starts a `day` where
 * that one is of another. A line without a time is being sent now.
 *
 * @param lines each with `mine` and `at`
 */
export function grouped(lines, now = serviceNow()) {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const time = timeOf(line, now);
    const last = before && timeOf(before, now);
    const startsDay = last !== undefined && last.toDateString() !== time.toDateString();
    const follows = last !== undefined && before.mine === line.mine && minuteOf(last) === minuteOf(time);
    return { ...line, follows, day: startsDay ? time : null };
  });
}

function timeOf({ at }, now) {
  return new Date(at ?? now);
}

function minuteOf(time) {
  return Math.floor(time.getTime() / 60_000);
}
