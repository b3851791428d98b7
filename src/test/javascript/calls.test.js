import { preference, prefer } from "../../main/resources/web/common/preferences.js";
import { callOf, lastFromCustomer } from "../../main/resources/web/console/calls.js";
import { INITIAL, reduce } from "../../main/resources/web/console/rep-state.js";
import { forbidStorage } from "./browser.js";
import { equal, test } from "./harness.js";

const AT = "2026-01-02T03:04:05.000Z";
const customer = (session) => ({ session, name: session, openedAt: AT });
const seated = (...sessions) => ({
  type: "seated",
  token: "t",
  queue: sessions.map(customer),
  waiting: sessions.length,
});
const attended = (session, waiting) => ({ type: "attended", session, name: session, at: AT, waiting, lines: [] });
const live = { type: "link", state: "live" };
const after = (...frames) => [live, ...frames].reduce(reduce, INITIAL);

/** Who calls: a name, a number of several, or nobody. */
function caller(...frames) {
  const call = callOf(after(...frames));
  return call && (call.customer?.name ?? call.waiting);
}

test("one who waits calls, and so do several, whenever the rep is free", () => {
  equal([caller(seated("ada")), caller(seated("ada", "bob"))], ["ada", 2]);
  equal(caller(seated("ada", "bob"), { type: "arrived", ...customer("cleo"), waiting: 3 }), 3);
  const ended = { type: "ended", session: "ada", outcome: "ENDED_BY_CUSTOMER" };
  equal(caller(seated("ada", "bob", "cleo"), attended("ada", 2), ended), 2);
});

test("nobody calls a rep who serves somebody, is away, has just answered or has no connection", () => {
  equal(caller(seated("ada", "bob"), attended("ada", 1)), null);
  equal(caller(seated("ada", "bob"), { type: "away", backAt: AT }), null);
  equal(caller(seated("ada", "bob"), { type: "command" }), null);
  equal(caller(seated("ada", "bob"), { type: "link", state: "reconnecting" }), null);
  equal(caller(seated()), null);
});

test("who is being turned away does not call any more", () => {
  const turningAway = (session) => ({ type: "turning-away", customer: customer(session), from: "queue" });
  equal([caller(seated("ada"), turningAway("ada")), caller(seated("ada", "bob"), turningAway("ada"))], [null, "bob"]);
});

test("the last line of the customer is theirs and not the rep's", () => {
  const said = (seq, from) => ({ type: "said", session: "ada", seq, from, text: "", at: AT });
  const state = after(seated("ada"), attended("ada", 0), said(1, "customer"), said(2, "rep"));
  equal([lastFromCustomer(state).seq, lastFromCustomer(after(seated()))], [1, undefined]);
});

test("a preference is kept from visit to visit, or until the page is left where storing is forbidden", () => {
  equal(preference("volume", 100), 100);
  prefer("volume", 0);
  equal([preference("volume", 100), localStorage.getItem("volume")], [0, "0"]);
  forbidStorage();
  prefer("muted", true);
  equal(preference("muted", false), true);
});
