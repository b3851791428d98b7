/** All orders, those of both lists once, the newest first. */
export function withOrders(orders, more) {
  const key = ({ slug, at }) => `${slug} ${at}`;
  const byKey = new Map([...more, ...orders].map((order) => [key(order), order]));
  return [...byKey.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Who waits and is looked at, without the session that waits no more. */
export function without({ queue, found, picked }, session) {
  const others = ({ queue }) => queue.filter((one) => one.session !== session);
  return {
    queue: others({ queue }),
    found: found && { ...found, queue: others(found) },
    picked: picked === session ? null : picked,
  };
}
