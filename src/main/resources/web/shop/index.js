import "../common/base.css";
import "./catalogue.css";
import "./product.css";
import "./orders.css";
import "./cart.css";
import "./proof.css";
import { showNewOrders } from "./new-orders.js";
import { buyOnLeaving } from "./buy-on-leaving.js";

buyOnLeaving(document.querySelector("[data-visit-id]"));
showNewOrders(document.querySelector("[data-bought]"));

// A page that comes back from the browser's cache shows orders and a visit of the past.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
