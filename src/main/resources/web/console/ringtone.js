const LENGTH_S = 2.6;
const NOTES = [
  { at: 0, hertz: 784 },
  { at: 0.28, hertz: 587 },
  { at: 0.75, hertz: 784 },
  { at: 1.03, hertz: 587 },
];

/**
 * Rings from `start()` to `stop()`. It is one loop in the browser's own audio, so it needs no timer that a
 * tab in the background would have slowed down. Browsers keep it silent until something was clicked:
 * `locked` says so. While nothing is to be heard the audio is suspended, as it would go on computing silence.
 */
export class Ringtone {
  #changed;
  #audio = null;
  #buffer = null;
  #playing = null;
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

  start() {
    if (this.#playing || !this.possible) return;
    this.#playing = this.#play(true);
    if (this.#unlocked) this.#context().resume();
  }

  stop() {
    this.#playing?.stop();
    this.#playing?.disconnect();
    this.#playing = null;
    this.#suspendIfSilent();
  }

  /** Rings once, out of turn; to be called from a click, which also unlocks the audio. */
  async test() {
    const testing = this.#play(false);
    this.#testing = testing;
    testing.onended = () => {
      if (this.#testing === testing) this.#testing = null;
      this.#suspendIfSilent();
    };
    await this.#context().resume();
  }

  async unlock() {
    if (this.possible && this.locked) await this.#context().resume();
  }

  #suspendIfSilent() {
    if (this.#unlocked && !this.#playing && !this.#testing) this.#audio.suspend();
  }

  #stateChanged() {
    if (this.#audio.state === "running") {
      this.#unlocked = true;
      this.#suspendIfSilent();
    }
    this.#changed();
  }

  #play(loop) {
    const context = this.#context();
    const source = new AudioBufferSourceNode(context, { buffer: this.#melody(context), loop });
    source.connect(context.destination);
    source.start();
    return source;
  }

  #context() {
    if (!this.#audio) {
      this.#audio = new AudioContext();
      this.#audio.addEventListener("statechange", () => this.#stateChanged());
    }
    return this.#audio;
  }

  #melody(context) {
    if (this.#buffer) return this.#buffer;
    const rate = context.sampleRate;
    this.#buffer = new AudioBuffer({ length: LENGTH_S * rate, sampleRate: rate });
    const samples = this.#buffer.getChannelData(0);
    for (const { at, hertz } of NOTES) addNote(samples, rate, at, hertz);
    return this.#buffer;
  }
}

// A bell: a tone and two overtones that die away, the higher the sooner.
function addNote(samples, rate, at, hertz) {
  const from = Math.floor(at * rate);
  for (let i = from; i < samples.length; i++) {
    const t = (i - from) / rate;
    const wave = (overtone, loudness) =>
      loudness * Math.exp(-t * 5 * overtone) * Math.sin(2 * Math.PI * hertz * overtone * t);
    samples[i] += 0.22 * (wave(1, 1) + wave(2, 0.4) + wave(3, 0.2));
  }
}
