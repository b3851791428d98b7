/** A silence that is longer may be jumped over, in milliseconds. */
export const LONG = 10_000;

/** Shows moments at the pace at which they happened. The first is there at once. */
export class Playback {
  #moments;
  #told;
  #next = 1;
  #left = 0;
  #speed = 1;
  #jumps = false;
  #timer = null;
  #since = 0;

  /**
   * @param moments in order, each an `item` of the page and `at` in milliseconds
   * @param told    `reveal(item)` and `changed()`
   */
  constructor(moments, told) {
    this.#moments = moments;
    this.#told = told;
    this.rewind();
  }

  get isPlaying() {
    return this.#timer !== null;
  }

  get isOver() {
    return this.#next >= this.#moments.length;
  }

  get shown() {
    return this.#next;
  }

  get length() {
    return this.#moments.length;
  }

  /** The silence before the next moment, in milliseconds. */
  get gap() {
    return this.isOver ? 0 : this.#gapBefore(this.#next);
  }

  rewind() {
    this.#moments.forEach(({ item }, index) => (item.hidden = index > 0));
    this.#next = 1;
    this.#left = this.gap;
    this.#told.changed();
  }

  play(speed, jumps) {
    this.#speed = speed;
    this.#jumps = jumps;
    this.#wait();
  }

  pause() {
    this.#spend();
    this.#told.changed();
  }

  /** Goes on at another pace from where it is, if it plays. */
  changePace(speed, jumps) {
    const playing = this.isPlaying;
    this.#spend();
    this.#speed = speed;
    this.#jumps = jumps;
    if (playing) this.#wait();
  }

  /** Shows everything. */
  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const { item } of this.#moments) item.hidden = false;
  }

  #wait() {
    if (this.isOver) return this.#told.changed();
    const jumped = this.#jumps && this.gap > LONG;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#step(), jumped ? 0 : this.#left / this.#speed);
    this.#told.changed();
  }

  #step() {
    this.#timer = null;
    const { item } = this.#moments[this.#next];
    item.hidden = false;
    this.#next++;
    this.#left = this.gap;
    this.#told.reveal(item);
    this.#wait();
  }

  // What has passed of the silence so far.
  #spend() {
    if (!this.isPlaying) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#left = Math.max(this.#left - (performance.now() - this.#since) * this.#speed, 0);
  }

  #gapBefore(index) {
    return Math.max(this.#moments[index].at - this.#moments[index - 1].at, 0);
  }
}
