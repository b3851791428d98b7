import { recall, remember } from "../common/memory.js";

const LEFT = "evil.shop.left";

/** The visits that ended by leaving, whose orders no page has shown yet. */
export function leftVisits() {
  return recall(LEFT) ?? [];
}

export function addLeftVisit(visit) {
  remember(LEFT, [...leftVisits(), visit]);
}

export function setLeftVisits(visits) {
  remember(LEFT, visits);
}
