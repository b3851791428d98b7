import { StateStore } from "../../main/resources/web/common/state-store.js";
import { clock } from "./browser.js";
import { equal, test } from "./harness.js";

const types = (state, { type }) => [...state, type];

test("a frame changes the state before anybody is told", () => {
  const store = new StateStore(types, []);
  const seen = [];
  store.subscribe(() => seen.push(store.state));
  store.dispatch({ type: "said" });
  equal(seen, [["said"]]);
});

test("who ended their subscription is told nothing more", () => {
  const store = new StateStore(types, []);
  let told = 0;
  const unsubscribe = store.subscribe(() => told++);
  store.notify();
  unsubscribe();
  store.notify();
  equal(told, 1);
});

test("typing stops by itself four seconds after the last sign of it", () => {
  const store = new StateStore(types, []);
  store.dispatch({ type: "typing" });
  clock.advance(3_000);
  store.dispatch({ type: "typing" });
  clock.advance(3_999);
  equal(store.state, ["typing", "typing"]);
  clock.advance(1);
  equal(store.state, ["typing", "typing", "typing-stopped"]);
});
