import { addPendingVisit } from "./pending-visits.js";

/** Leaving a product, or the checkout, buys as well. The form's buttons do it themselves; the server counts a visit once. */
export function buyOnLeaving(form) {
  if (!form) return;
  const { visitId: visit } = form.dataset;
  let answered = false;
  form.addEventListener("submit", () => {
    answered = true;
  });
  addEventListener("pagehide", () => {
    if (answered) return;
    answered = true;
    addPendingVisit(visit);
    navigator.sendBeacon(form.action, new URLSearchParams({ visit, how: "leaving" }));
  });
}
