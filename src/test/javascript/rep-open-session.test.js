import { reduce } from "../../main/resources/web/console/rep-state.js";
import { equal, ok, test } from "./harness.js";
import { AT, after, seated, arrived, attended, ended, said } from "./rep-frames.js";

const queue = (state) => state.queue.map(({ session }) => session);

test("the language of a customer's page is known while they wait and once they are attended", () => {
  const arriving = after(seated(), arrived("a", 1));
  const open = reduce(arriving, { ...attended("a", 0), lang: "es" }).open;
  equal([arriving.queue[0].lang, open.lang], ["es", "es"]);
});

test("who is attended leaves the queue and is the open session", () => {
  const state = after(seated("a", "b"), attended("b", 1));
  equal([queue(state), state.open.session, state.waiting, state.last], [["a"], "b", 1, null]);
});

test("a console that reconnects shows the open session with its lines", () => {
  const open = { session: "a", name: "Customer a", at: AT, lines: [said(1, "customer")], customerAway: AT };
  const state = after({ ...seated(), open });
  equal([state.open.lines.length, state.open.awayUntil], [1, AT]);
});

test("a session that ended while the console was away is the last one", () => {
  const { last } = after(seated("a"), attended("a", 0), said(1, "customer", "a"), seated());
  equal([last.name, last.lines.length, last.outcome], ["Customer a", 1, undefined]);
});

test("lines and typing go to the open session alone", () => {
  const state = after(seated("a"), attended("a", 0), said(1, "customer", "a"), said(2, "customer", "other"));
  equal(
    state.open.lines.map(({ seq }) => seq),
    [1],
  );
  equal(after(seated("a"), said(1, "customer", "a")).open, null);
});

test("the customer types until they have said it", () => {
  const typing = [seated("a"), attended("a", 0), { type: "typing" }];
  ok(after(...typing).open.typing, "typing");
  ok(after(...typing, said(1, "rep", "a")).open.typing, "the rep said something");
  ok(!after(...typing, said(1, "customer", "a")).open.typing, "said");
});

test("a customer whose connection dropped is away until they are back", () => {
  const away = { type: "customerAway", session: "a", until: AT };
  equal(after(seated("a"), attended("a", 0), away).open.awayUntil, AT);
  equal(after(seated("a"), attended("a", 0), away, { type: "customerBack", session: "a" }).open.awayUntil, null);
});

test("the open session stays, with its lines and its outcome, until the rep is done with it", () => {
  const over = after(seated("a"), attended("a", 0), said(1, "customer", "a"), { type: "typing" }, ended("a"));
  const { session, outcome, lines, typing } = over.last;
  equal([over.open, session, outcome, lines.length, typing], [null, "a", "ENDED_BY_CUSTOMER", 1, false]);
  equal(reduce(over, arrived("b", 1)).last, over.last);
  equal(reduce(over, { type: "done" }).last, null);
});

test("a session that is over goes when another is attended", () => {
  equal(after(seated("a", "b"), attended("a", 1), ended("a"), attended("b", 0)).last, null);
});

test("a late end of another session leaves the open one alone", () => {
  const state = after(seated("a", "b"), attended("a", 1), ended("a"), attended("b", 0), ended("a"));
  equal(state.open.session, "b");
});

test("orders are shown once each, the newest first", () => {
  const order = (slug, minute) => ({ slug, at: `2026-01-02T03:0${minute}:00.000Z` });
  const state = after(
    seated("a"),
    attended("a", 0),
    { type: "orders", session: "a", orders: [order("raygun", 1), order("lair", 3)] },
    { type: "ordered", session: "a", ...order("moat", 2) },
    { type: "orders", session: "a", orders: [order("raygun", 1)] },
  );
  equal(
    state.open.orders.map(({ slug }) => slug),
    ["lair", "moat", "raygun"],
  );
});

test("orders that were known before a session was attended are there at once", () => {
  const orders = [{ slug: "raygun", at: AT }];
  equal(after(seated("a"), { type: "about", session: "a", orders }, attended("a", 0)).open.orders, orders);
  equal(after(seated("a", "b"), { type: "about", session: "b", orders }, attended("a", 1)).open.orders, []);
});

test("a customer who was asked is asked until they answer", () => {
  const asked = { type: "asked", until: AT };
  equal(after(seated("a"), attended("a", 0), asked).open.askedUntil, AT);
  equal(after(seated("a"), attended("a", 0), asked, { type: "asked" }).open.askedUntil, null);
  equal(after(seated("a"), attended("a", 0), { ...ended("a"), why: "silent" }).last.outcome, "silent");
});

test("how far the customer saw the lines never goes back, outlives a lost line, and is of one session alone", () => {
  const seen = (seq) => ({ type: "seen", seq });
  const served = (...frames) => after(seated("a"), attended("a", 0), ...frames);
  equal(served(seen(3), seen(1)).open.seen, 3);
  equal(served(seen(3), { ...seated(), open: attended("a", 0) }).open.seen, 3);
  equal(after({ ...seated(), open: { ...attended("a", 0), seen: 3 } }).open.seen, 3);
  equal(served(seen(3), ended("a")).last.seen, 3);
  equal(served(seen(3), ended("a"), attended("b", 0)).open.seen, 0);
});
