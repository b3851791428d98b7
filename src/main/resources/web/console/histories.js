import { fetchJson } from "./fetch-json.js";

/** What a session's customer was made to buy, or null where that cannot be had. */
export function fetchOrders(session) {
  return fetchJson(`/support/orders?session=${encodeURIComponent(session)}`);
}

/** What is known of a session's customer: `orders`, and the `earlier` sessions of the same browser. */
export async function fetchHistory(session) {
  const answers = [fetchOrders(session), fetchJson(`/support/sessions/${session}/earlier`)];
  const [orders, earlier] = await Promise.all(answers);
  return { orders, earlier };
}
