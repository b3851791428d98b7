/**
 * The service's time of day. A browser's own may be wrong, and may be set at any moment, so it is not compared with what
 * the service says: this is told from how long ago the service said what time it is, on the browser's steady clock.
 */
export class ServiceClock {
  // By how many ms the service's time of day is ahead of the steady clock, or null before the first answer.
  #lead = null;

  /**
   * The service answered with its time of day, which it was at some moment between question and answer. What is known
   * already is moved no further than that tells: a slow answer takes nothing away, and a computer that slept, whose steady
   * clock may have stood still, is put right.
   *
   * @param at      an instant
   * @param askedAt as `performance.now()` counts
   */
  heard(at, askedAt) {
    const time = Date.parse(at);
    if (Number.isNaN(time)) return;
    const least = time - performance.now();
    const most = time - askedAt;
    this.#lead = Math.min(Math.max(this.#lead ?? (least + most) / 2, least), most);
  }

  /** Milliseconds, as `Date.now()` counts; until the service said anything, it has to be taken from there. */
  now() {
    return this.#lead === null ? Date.now() : this.#lead + performance.now();
  }
}

const clock = new ServiceClock();

/** The clock of the service that this page talks to was heard. */
export const serviceHeard = (at, askedAt) => clock.heard(at, askedAt);

/** Milliseconds on the clock of the service that this page talks to, as `Date.now()` counts. */
export const serviceNow = () => clock.now();
