// What the desk tells a console, in the frames that matter to its state, and the state after some of them.
import { INITIAL, reduce } from "../../main/resources/web/console/rep-state.js";

export const AT = "2026-01-02T03:04:05.000Z";

export const after = (...frames) => frames.reduce(reduce, INITIAL);
export const customer = (session) => ({
  session,
  name: `Customer ${session}`,
  text: "Why?",
  product: "doomsday-device",
  lang: "es",
  openedAt: AT,
});
export const seated = (...sessions) => ({
  type: "seated",
  token: "t",
  queue: sessions.map(customer),
  waiting: sessions.length,
  away: false,
});
export const arrived = (session, waiting) => ({ type: "arrived", ...customer(session), waiting });
export const left = (session, waiting) => ({ type: "left", session, waiting, outcome: "ABANDONED" });
export const attended = (session, waiting) => ({
  type: "attended",
  session,
  name: `Customer ${session}`,
  at: AT,
  waiting,
  lines: [],
});
export const ended = (session) => ({ type: "ended", session, outcome: "ENDED_BY_CUSTOMER" });
export const said = (seq, from, session) => ({ type: "said", seq, from, text: `line ${seq}`, at: AT, session });
