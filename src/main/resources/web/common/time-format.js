import { dateFormat } from "./language.js";
import { MESSAGES, aboutMinutes, minutes } from "./messages.js";
import { serviceNow } from "./service-clock.js";

const clock = dateFormat({ hour: "2-digit", minute: "2-digit" });

const day = dateFormat({ weekday: "long", day: "numeric", month: "long" });
const full = dateFormat({ dateStyle: "full", timeStyle: "medium" });

/** The day of a date, `Friday 2 January`. */
export function dayOf(date) {
  return day(date);
}

/** All that is known of an instant, `Friday 2 January 2026 at 03:04:05`. */
export function fullTime(instant) {
  return full(new Date(instant));
}

/** The wall-clock time of an instant, `14:05`. */
export function timeOfDay(instant) {
  return clock(new Date(instant));
}

/** Whole seconds until an instant, never below 0. */
export function secondsUntil(instant, now = serviceNow()) {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
}

/** Whole seconds until a time that `performance.now()` counts to, never below 0. */
export function secondsLeft(until) {
  return Math.max(0, Math.ceil((until - performance.now()) / 1000));
}

/** `45 s`, `3 min`, `1 h 20 min`, cut down to the whole unit. */
export function duration(seconds) {
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long since an instant, as a duration never below 0. */
export function timeSince(instant, now = serviceNow()) {
  return duration(Math.max(0, (now - Date.parse(instant)) / 1000));
}

/** A range in seconds as people say it: `1–3 minutes`. */
export function minutesRange({ low, high }) {
  if (high < 60) return MESSAGES.lessThanAMinute;
  const from = Math.max(1, Math.floor(low / 60));
  const to = Math.max(from, Math.ceil(high / 60));
  return from === to ? aboutMinutes(from) : minutes(from, to);
}
