const SECONDS = 2.6;
const STROKES = [
  { at: 0, hertz: 784 },
  { at: 0.28, hertz: 587 },
  { at: 0.75, hertz: 784 },
  { at: 1.03, hertz: 587 },
];

/**
 * The bell that rings until somebody is answered. It is one loop in the browser's own audio, so it
 * needs no timer that a tab in the background would have slowed down. Browsers keep it silent until
 * something was clicked: `locked` says so. While nothing is to be heard the audio rests, as it would
 * go on computing silence.
 */
export class DeskBell {
  #changed;
  #audio = null;
  #stroke = null;
  #ringing = null;
  #testing = null;
  #unlocked = false;

  constructor(changed) {
    this.#changed = changed;
  }

  get possible() {
    return "AudioContext" in globalThis;
  }

  get locked() {
    return this.possible && !this.#unlocked && this.#context().state !== "running";
  }

  ring() {
    if (this.#ringing || !this.possible) return;
    this.#ringing = this.#play(true);
    if (this.#unlocked) this.#context().resume();
  }

  hush() {
    this.#ringing?.stop();
    this.#ringing?.disconnect();
    this.#ringing = null;
    this.#rest();
  }

  /** Rings once, out of turn; to be called from a click, which also unlocks the bell. */
  async test() {
    const testing = this.#play(false);
    this.#testing = testing;
    testing.onended = () => {
      if (this.#testing === testing) this.#testing = null;
      this.#rest();
    };
    await this.#context().resume();
  }

  async unlock() {
    if (this.possible && this.locked) await this.#context().resume();
  }

  #rest() {
    if (this.#unlocked && !this.#ringing && !this.#testing) this.#audio.suspend();
  }

  #heard() {
    if (this.#audio.state === "running") {
      this.#unlocked = true;
      this.#rest();
    }
    this.#changed();
  }

  #play(again) {
    const context = this.#context();
    const source = new AudioBufferSourceNode(context, { buffer: this.#strokes(context), loop: again });
    source.connect(context.destination);
    source.start();
    return source;
  }

  #context() {
    if (!this.#audio) {
      this.#audio = new AudioContext();
      this.#audio.addEventListener("statechange", () => this.#heard());
    }
    return this.#audio;
  }

  #strokes(context) {
    if (this.#stroke) return this.#stroke;
    const rate = context.sampleRate;
    this.#stroke = new AudioBuffer({ length: SECONDS * rate, sampleRate: rate });
    const samples = this.#stroke.getChannelData(0);
    for (const { at, hertz } of STROKES) strike(samples, rate, at, hertz);
    return this.#stroke;
  }
}

// A struck bell: a tone and two overtones that die away, the higher the sooner.
function strike(samples, rate, at, hertz) {
  const from = Math.floor(at * rate);
  for (let i = from; i < samples.length; i++) {
    const t = (i - from) / rate;
    const wave = (overtone, loudness) => loudness * Math.exp(-t * 5 * overtone) * Math.sin(2 * Math.PI * hertz * overtone * t);
    samples[i] += 0.22 * (wave(1, 1) + wave(2, 0.4) + wave(3, 0.2));
  }
}
