/** A longer silence may be skipped. */
export const LONG_SILENCE_MS = 10_000;

/** Shows the entries of a timeline at the pace at which they happened. The first is there at once. */
export class Playback {
  #entries;
  #listener;
  #next = 1;
  #remaining = 0;
  #speed = 1;
  #skipsSilence = false;
  #timer = null;
  #waitingSince = 0;

  /**
   * @param entries  in order, each an `item` of the page and `at` in milliseconds
   * @param listener `reveal(item)` and `changed()`
   */
  constructor(entries, listener) {
    this.#entries = entries;
    this.#listener = listener;
    this.rewind();
  }

  get isPlaying() {
    return this.#timer !== null;
  }

  get isOver() {
    return this.#next >= this.#entries.length;
  }

  get shown() {
    return this.#next;
  }

  get length() {
    return this.#entries.length;
  }

  /** The silence before the next entry, in milliseconds. */
  get gap() {
    return this.isOver ? 0 : this.#gapBefore(this.#next);
  }

  /** What remains of that silence at the usual pace, in milliseconds. */
  get remaining() {
    const passed = this.isPlaying ? (performance.now() - this.#waitingSince) * this.#speed : 0;
    return Math.max(this.#remaining - passed, 0);
  }

  rewind() {
    this.seek(1);
  }

  /** Goes to where so many entries are shown, one at least, and goes on from there if it plays. */
  seek(shown) {
    const playing = this.isPlaying;
    this.#suspend();
    this.#next = Math.min(Math.max(shown, 1), this.length);
    this.#entries.forEach(({ item }, index) => (item.hidden = index >= this.#next));
    this.#remaining = this.gap;
    if (playing) this.#scheduleNext();
    else this.#listener.changed();
  }

  play(speed, skipsSilence) {
    this.#speed = speed;
    this.#skipsSilence = skipsSilence;
    this.#scheduleNext();
  }

  pause() {
    this.#suspend();
    this.#listener.changed();
  }

  /** Goes on at another pace from where it is, if it plays. */
  changePace(speed, skipsSilence) {
    const playing = this.isPlaying;
    this.#suspend();
    this.#speed = speed;
    this.#skipsSilence = skipsSilence;
    if (playing) this.#scheduleNext();
  }

  /** Shows everything. */
  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const { item } of this.#entries) item.hidden = false;
  }

  #scheduleNext() {
    if (this.isOver) return this.#listener.changed();
    const skipped = this.#skipsSilence && this.gap > LONG_SILENCE_MS;
    this.#waitingSince = performance.now();
    this.#timer = setTimeout(() => this.#showNext(), skipped ? 0 : this.#remaining / this.#speed);
    this.#listener.changed();
  }

  #showNext() {
    this.#timer = null;
    const { item } = this.#entries[this.#next];
    item.hidden = false;
    this.#next++;
    this.#remaining = this.gap;
    this.#listener.reveal(item);
    this.#scheduleNext();
  }

  // Stops the timer, and takes what has passed of the silence from what remains of it.
  #suspend() {
    if (!this.isPlaying) return;
    this.#remaining = this.remaining;
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  #gapBefore(index) {
    return Math.max(this.#entries[index].at - this.#entries[index - 1].at, 0);
  }
}
