import { MESSAGES } from "../common/picture-messages.js";

/**
 * A picture that somebody means to send: it is redrawn, held until they send it, brought to the desk, and held on to where that
 * fails. It knows no DOM.
 *
 * phase: empty -> drawing -> ready -> sending -> empty, with failed after sending, and refused where it cannot be drawn.
 */
export class PictureDraft {
  phase = "empty";
  progress = 0;
  reason = null;
  drawn = null;
  #redraw;
  #upload;
  #changed;
  #brought = null;
  #sending = null;

  /**
   * @param redraw  makes a `{ blob, canvas, width, height }` of a file, or fails with a reason in words
   * @param upload  begins to bring a blob, and answers with `{ done, abort }`
   * @param changed called whenever the phase or the progress changes
   */
  constructor({ redraw, upload, changed }) {
    this.#redraw = redraw;
    this.#upload = upload;
    this.#changed = changed;
  }

  /** Whether there is one to go along with the next line. */
  get isHeld() {
    return this.phase === "ready" || this.phase === "sending" || this.phase === "failed";
  }

  /** Takes a file, in the place of any other. */
  async choose(file) {
    this.remove();
    this.#become("drawing", { file });
    try {
      const drawn = await this.#redraw(file);
      if (this.file === file) this.#become("ready", { drawn });
    } catch ({ message }) {
      if (this.file === file) this.#become("refused", { reason: message });
    }
  }

  /** Brings it to the desk: what is known of it there in the end, or nothing if it was given up. */
  bring() {
    return new Promise((brought) => {
      this.#brought = brought;
      this.#send();
    });
  }

  tryAgain() {
    if (this.phase === "failed") this.#send();
  }

  /** Gives up sending it, and keeps it. */
  cancel() {
    const { drawn } = this;
    this.#stop();
    this.#become("ready", { drawn });
  }

  remove() {
    this.#stop();
    this.#become("empty");
  }

  async #send() {
    const sending = this.#upload(this.drawn.blob, (progress) => this.#become("sending", { progress }));
    this.#sending = sending;
    this.#become("sending");
    try {
      const picture = await sending.done;
      if (this.#sending === sending) this.#settle(picture);
    } catch ({ message }) {
      if (this.#sending === sending) this.#become("failed", { reason: message || MESSAGES.refused });
    }
  }

  #settle(picture) {
    const brought = this.#brought;
    this.#brought = this.#sending = null;
    this.#become("empty");
    brought?.(picture);
  }

  #stop() {
    this.#sending?.abort();
    this.#sending = null;
    this.#brought?.(null);
    this.#brought = null;
  }

  #become(phase, { file = this.file, drawn = this.drawn, progress = 0, reason = null } = {}) {
    const isGone = phase === "empty";
    Object.assign(this, {
      phase,
      file: isGone ? null : file,
      drawn: isGone || phase === "drawing" ? null : drawn,
      progress,
      reason,
    });
    this.#changed();
  }
}
