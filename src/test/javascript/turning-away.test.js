import { nextSession, promptedSession, reduce, unansweredCount } from "../../main/resources/web/console/rep-state.js";
import { equal, ok, test } from "./harness.js";
import { after, arrived, customer, left, seated } from "./rep-frames.js";

const prompt = (state) => promptedSession(state)?.session;

test("who is being turned away is no longer asked about, and the next who then waits alone is", () => {
  const turningAway = { type: "turning-away", customer: customer("a"), from: "prompt" };
  const state = after(seated("a"), arrived("b", 2), turningAway);
  equal([prompt(state), unansweredCount(state), nextSession(state).session], ["b", 1, "b"]);
  const undone = reduce(state, { type: "kept-waiting" });
  equal([prompt(undone), unansweredCount(undone)], ["b", 2]);
});

test("who left while being turned away was not turned away", () => {
  const turningAway = { type: "turning-away", customer: customer("a"), from: "prompt" };
  const state = after(seated("a"), turningAway, left("a", 0));
  equal([state.turningAway, state.turnedAway], [null, null]);
});

test("who could not be turned away waits on", () => {
  const turningAway = { type: "turning-away", customer: customer("a"), from: "prompt" };
  const sent = [seated("a"), turningAway, { type: "turned-away", at: 1 }];
  equal(after(...sent, { type: "problem", message: "no" }).turningAway, null);
  ok(after(seated("a"), turningAway, { type: "problem", message: "no" }).turningAway !== null, "not sent yet");
});
