import { prefer, preference } from "../common/preferences.js";

const VOLUME = "evil.rep.volume";
const FULL_VOLUME = 100;
const BELL = {
  seconds: 2.6,
  notes: [
    { at: 0, hertz: 784 },
    { at: 0.28, hertz: 587 },
    { at: 0.75, hertz: 784 },
    { at: 1.03, hertz: 587 },
  ],
};
const CHIRP = { seconds: 0.5, notes: [{ at: 0, hertz: 1047 }] };

/**
 * Rings from `start()` to `stop()`, as loud as was preferred. It is one loop in the browser's own audio, so it needs no timer that a
 * tab in the background would have slowed down. Browsers keep it silent until something was clicked:
 * `locked` says so. While nothing is to be heard the audio is suspended, as it would go on computing silence.
 */
export class Ringtone {
  #changed;
  #audio = null;
  #gain = null;
  #buffers = new Map();
  #playing = null;
  #once = null;
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

  /** From 0 to 100. */
  get volume() {
    return preference(VOLUME, FULL_VOLUME);
  }

  set volume(volume) {
    prefer(VOLUME, volume);
    if (this.#gain) this.#gain.gain.value = this.#loudness;
  }

  // Ears hear proportions: half as loud takes a quarter of the power.
  get #loudness() {
    return (this.volume / FULL_VOLUME) ** 2;
  }

  start() {
    if (this.#playing || !this.possible) return;
    this.#playing = this.#play(BELL, true);
    if (this.#unlocked) this.#context().resume();
  }

  stop() {
    this.#playing?.stop();
    this.#playing?.disconnect();
    this.#playing = null;
    this.#suspendIfSilent();
  }

  /** Rings once, out of turn; to be called from a click, which also unlocks the audio. */
  test() {
    return this.#playOnce(BELL);
  }

  /** A short sound, where something was clicked before. */
  async chirp() {
    if (this.#unlocked) await this.#playOnce(CHIRP);
  }

  async #playOnce(melody) {
    const sound = this.#play(melody, false);
    this.#once = sound;
    sound.onended = () => {
      if (this.#once === sound) this.#once = null;
      this.#suspendIfSilent();
    };
    await this.#context().resume();
  }

  async unlock() {
    if (this.possible && this.locked) await this.#context().resume();
  }

  #suspendIfSilent() {
    if (this.#unlocked && !this.#playing && !this.#once) this.#audio.suspend();
  }

  #stateChanged() {
    if (this.#audio.state === "running") {
      this.#unlocked = true;
      this.#suspendIfSilent();
    }
    this.#changed();
  }

  #play(melody, loop) {
    const context = this.#context();
    const source = new AudioBufferSourceNode(context, { buffer: this.#bufferOf(melody, context), loop });
    source.connect(this.#gain);
    source.start();
    return source;
  }

  #context() {
    if (!this.#audio) {
      this.#audio = new AudioContext();
      this.#audio.addEventListener("statechange", () => this.#stateChanged());
      this.#gain = new GainNode(this.#audio, { gain: this.#loudness });
      this.#gain.connect(this.#audio.destination);
    }
    return this.#audio;
  }

  #bufferOf(melody, { sampleRate }) {
    if (!this.#buffers.has(melody)) this.#buffers.set(melody, render(melody, sampleRate));
    return this.#buffers.get(melody);
  }
}

function render({ seconds, notes }, sampleRate) {
  const buffer = new AudioBuffer({ length: seconds * sampleRate, sampleRate });
  const samples = buffer.getChannelData(0);
  for (const { at, hertz } of notes) addNote(samples, sampleRate, at, hertz);
  return buffer;
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
