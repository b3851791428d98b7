// A console that has taken the seat, and what the desk tells it.
import { RepClient } from "../../main/resources/web/console/rep-client.js";
import { socket } from "./browser.js";

export const AT = "2026-01-02T03:04:05.000Z";
export const CUSTOMER = { session: "a", name: "Ada", text: "Why?", openedAt: AT };
export const BOB = { ...CUSTOMER, session: "b", name: "Bob" };
export const SEATED = { type: "seated", token: "seat", queue: [CUSTOMER], waiting: 1 };
export const TWO_SEATED = { ...SEATED, queue: [CUSTOMER, BOB], waiting: 2 };
export const ATTENDED = { type: "attended", session: "a", name: "Ada", at: AT, waiting: 0, lines: [] };
export const ENDED = { type: "ended", session: "a", outcome: "ENDED_BY_CUSTOMER" };

/** A console that sits and is answered with these frames. */
export function sitting(...frames) {
  const client = new RepClient();
  client.sitDown();
  socket().accept();
  frames.forEach((frame) => socket().receive(frame));
  return client;
}
