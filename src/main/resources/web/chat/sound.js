const KEY = "evil.chat.sound";
const TONES = [660, 495];
const TONE_S = 0.14;
const LOUDNESS = 0.08;

let chosen = null;
let audio = null;
let sounding = null;

/** Whether new lines are to be heard; they are until the customer turns the sound off. */
export function isSoundOn() {
  try {
    return (chosen ?? localStorage.getItem(KEY)) !== "off";
  } catch {
    return true;
  }
}

export function setSound(on) {
  chosen = on ? "on" : "off";
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // A browser that stores nothing is asked again on the next page.
  }
}

/** Plays two falling tones; silent where the browser wants to see a click first. */
export async function chime() {
  if (!isSoundOn() || !navigator.userActivation?.hasBeenActive) return;
  audio ??= new AudioContext();
  await audio.resume();
  const tones = TONES.map((pitch, index) => play(pitch, audio.currentTime + index * TONE_S));
  sounding = tones.at(-1);
  // Audio that is not suspended goes on computing silence.
  sounding.onended = ({ target }) => target === sounding && audio.suspend();
}

function play(pitch, at) {
  const tone = new OscillatorNode(audio, { frequency: pitch, type: "triangle" });
  const fade = new GainNode(audio, { gain: LOUDNESS });
  fade.gain.setValueAtTime(LOUDNESS, at);
  fade.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
  tone.connect(fade).connect(audio.destination);
  tone.start(at);
  tone.stop(at + TONE_S);
  return tone;
}
