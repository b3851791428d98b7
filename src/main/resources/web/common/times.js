import { LOCALE } from "./language.js";
import { MESSAGES, aboutMinutes, minutes } from "./messages.js";

const clock = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });

/** The wall-clock time of an instant, `14:05`. */
export function timeOfDay(instant) {
  return clock.format(new Date(instant));
}

/** Whole seconds until an instant, never below 0. */
export function secondsUntil(instant, now = Date.now()) {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
}

/** `45 s`, `3 min`, `1 h 20 min`: how long since an instant. */
export function since(instant, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return `${whole} min`;
  return `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** A range in seconds as people say it: `1–3 minutes`. */
export function range({ low, high }) {
  if (high < 60) return MESSAGES.lessThanAMinute;
  const from = Math.max(1, Math.floor(low / 60));
  const to = Math.max(from, Math.ceil(high / 60));
  return from === to ? aboutMinutes(from) : minutes(from, to);
}
