export const MESSAGES = {
  replay: "Replay",
  pause: "Pause",
  goOn: "Go on",
  showAll: "Show all",
  speed: "Speed",
  skipSilence: "Jump over gaps longer than 10 s",
  thatWasAll: "That was all.",
};

export function silence(seconds) {
  return `Silence, ${seconds} s`;
}

export function shownOf(shown, all) {
  return `${shown} of ${all}`;
}
