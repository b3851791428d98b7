import { plural } from "../common/language.js";

export const MESSAGES = {
  yourWords: "Your six words",
  completions: "Words that begin so",
  look: "Look",
  sixWords: "Six words open a question, with spaces or hyphens between them.",
  leftHere: "Left in this browser",
  question: "The question",
  questionOf: "The question of",
  isAnswered: "It has an answer.",
  asked: "Asked",
  answered: "Answered",
  corrected: "Answer corrected",
  replaced: "(corrected below)",
  addToIt: "Add to it",
  add: "Add",
  added: "That was added.",
  repIsThere: "The rep is at the desk.",
  goOnInChat: "Go on in a chat",
  takeBack: "Take it back",
  sureToTakeBack: "The question and its answer are shredded at once. Nobody can bring them back, us least of all.",
  shred: "Shred it",
  keep: "Keep it",
  takenBack: "It was taken back and shredded. We had not read it anyway.",
  rate: "Rate the answer",
};

export const noSuchWord = (word) => `“${word}” is none of the words.`;
export const waitsSince = (time) => `It has waited for an answer since ${time}.`;
export const keptUntilText = (time) => `Kept until ${time}.`;
export const starsGiven = (stars) => `You gave the answer ${stars} of 5. Noted, and filed.`;
export const starLabel = (stars) => plural(stars, `${stars} star`, `${stars} stars`);
