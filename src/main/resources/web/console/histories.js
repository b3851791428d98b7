import { fetchJson } from "./fetch-json.js";

/** What a session's customer was made to buy, or null where that cannot be had. */
export function fetchOrders(session) {
  return fetchJson(`/support/orders?session=${encodeURIComponent(session)}`);
}

/** What the customer of a session has said while it waits, or null where that cannot be had. */
export function fetchLines(session) {
  return fetchJson(`/support/sessions/${session}/lines`);
}

/** What is known of a session's customer: `orders`, the `earlier` sessions of the same browser, and the `lines` they said. */
export async function fetchHistory(session) {
  const answers = [fetchOrders(session), fetchJson(`/support/sessions/${session}/earlier`), fetchLines(session)];
  const [orders, earlier, lines] = await Promise.all(answers);
  return { orders, earlier, lines };
}
