import { isText } from "../common/shapes.js";
import { load, save } from "../common/storage.js";

const KEY = "evil.shop.left";

/** The visits that ended by leaving, whose orders no page has shown yet. */
export function pendingVisits() {
  return (load(KEY, Array.isArray) ?? []).filter(isText);
}

export function addPendingVisit(visit) {
  save(KEY, [...pendingVisits(), visit]);
}

export function setPendingVisits(visits) {
  save(KEY, visits);
}
