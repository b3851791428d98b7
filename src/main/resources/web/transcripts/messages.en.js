export const MESSAGES = {
  replay: "Replay",
  pause: "Pause",
  goOn: "Go on",
  showAll: "Show all",
  speed: "Speed",
  skipSilence: "Jump over gaps longer than 10 s",
  position: "Position in the replay",
  thatWasAll: "That was all.",
  savedQuestions: "Saved questions",
  questionName: "Name",
  saveQuestion: "Save this question",
  questionNotKept: "This browser keeps nothing.",
};

export function removes(name) {
  return `Remove: ${name}`;
}

export function silence(seconds) {
  return `Silence, ${seconds} s`;
}

export function secondsLeft(seconds) {
  return `${seconds} s left`;
}

export function shownOf(shown, all) {
  return `${shown} of ${all}`;
}
