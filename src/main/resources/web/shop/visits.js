import { load, save } from "../common/storage.js";

const LEFT = "evil.shop.left";

/** The visits that ended by leaving, whose orders no page has shown yet. */
export function leftVisits() {
  return load(LEFT) ?? [];
}

export function addLeftVisit(visit) {
  save(LEFT, [...leftVisits(), visit]);
}

export function setLeftVisits(visits) {
  save(LEFT, visits);
}
