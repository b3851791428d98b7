import { pendingVisits, setPendingVisits } from "./pending-visits.js";
import { MESSAGES } from "./messages.js";

// The order sent on leaving the last page may arrive after this page was rendered.
const RETRY_DELAYS_MS = [150, 400, 1_000, 2_000, 4_000];

/** Adds to `strip` the orders of visits that ended after the server last looked. */
export async function showNewOrders(strip) {
  if (!strip) return;
  for (const delay of RETRY_DELAYS_MS) {
    const missing = pendingVisits().filter((visit) => !isShown(visit));
    setPendingVisits(missing);
    if (missing.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const orders = await fetchOrders();
    for (const order of orders.reverse()) if (!isShown(order.visit)) addOrder(strip, order);
  }
  setPendingVisits([]);
}

async function fetchOrders() {
  try {
    const answer = await fetch("/orders");
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}

function isShown(visit) {
  const id = CSS.escape(visit);
  return document.querySelector(`[data-visit="${id}"], [data-receipt="${id}"]`) !== null;
}

function addOrder(strip, { visit, receipt, title, price }) {
  const entry = document.createElement("li");
  entry.dataset.visit = visit;
  if (receipt) entry.dataset.receipt = receipt;
  entry.className = "is-new";
  const what = document.createElement("strong");
  what.textContent = title;
  const cost = document.createElement("span");
  cost.textContent = price;
  entry.append(`${MESSAGES.youHaveBought} `, what, " ", cost);
  strip.querySelector("ul").prepend(entry);
  strip.classList.add("has-orders");
}
