export const MESSAGES = {
  questionFirst: "Write your question first.",
  isLeft: "Your question was left",
  wordsOpenIt:
    "Six words open it, and its answer, in any browser. We keep no address and cannot send them again. Write them down:",
  closeIfYouLike: "Close the page if you like: a question does not end with it.",
  noted: "I have noted them",
  openIt: "Look at your question",
  qr: "The address of your question, for the camera of a phone",
  copied: "Copied",
  copy: "Copy",
};

export const wordsKeptUntil = (time) => `Kept until ${time}, and for as long again after each word that is added.`;
