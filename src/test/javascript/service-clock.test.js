import { ServiceClock } from "../../main/resources/web/common/service-clock.js";
import { clock } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const HOUR_MS = 3_600_000;
const AT = "2026-05-06T07:08:09.000Z";
const TIME = Date.parse(AT);

/** A clock that heard this instant after so long a wait for the answer. */
function heard(at, waitMs = 0) {
  const service = new ServiceClock();
  const askedAt = clock.elapsed();
  clock.advance(waitMs);
  service.heard(at, askedAt);
  return service;
}

test("before the service said anything there is only the browser's clock", () => {
  equal(new ServiceClock().now(), Date.now());
});

test("it is what time the service said, and goes on from there", () => {
  const service = heard(AT);
  equal(service.now(), TIME);
  clock.advance(90_000);
  equal(service.now(), TIME + 90_000);
});

test("a browser whose clock is set forward or back does not move it", () => {
  const service = heard(AT);
  for (const step of [600_000, -HOUR_MS, 48 * HOUR_MS]) {
    clock.step(step);
    equal(service.now(), TIME);
  }
});

test("an answer is taken to come from the middle of the wait for it", () => {
  equal(heard(AT, 400).now(), TIME + 200);
});

test("a slow answer takes nothing away from a quick one", () => {
  const service = heard(AT);
  const askedAt = clock.elapsed();
  clock.advance(4_000);
  service.heard(new Date(TIME + 3_900).toISOString(), askedAt);
  equal(service.now(), TIME + 4_000);
});

test("a quick answer puts a slow one right", () => {
  const service = heard(AT, 4_000);
  clock.advance(1_000);
  service.heard(new Date(TIME + 1_000).toISOString(), clock.elapsed());
  equal(service.now(), TIME + 1_000);
});

test("a computer that slept is put right by the next answer", () => {
  const service = heard(AT);
  service.heard(new Date(TIME + HOUR_MS).toISOString(), clock.elapsed());
  equal(service.now(), TIME + HOUR_MS);
});

test("what is no instant is not heard", () => {
  const service = heard(AT);
  for (const nothing of [undefined, null, "soon"]) service.heard(nothing, clock.elapsed());
  equal(service.now(), TIME);
  ok(Number.isFinite(heard(undefined).now()), "a time all the same");
});
