import { plural } from "./language.js";

export const MESSAGES = {
  conversation: "Conversation",
  you: "You",
  sent: "Sent",
  seen: "Seen",
  sending: "Sending…",
  notSent: "Not sent",
  tryAgain: "Try again",
  isTyping: "is typing",
  message: "Message",
  unsentText: "Unsent text",
  noAnswer: "Nobody answers just now. Try again in a moment.",
  send: "Send",
  lessThanAMinute: "less than a minute",
};

export const newMessages = (count) => `New messages: ${count}`;
export const charactersLeft = (count) => `${characters(count)} left`;
export const charactersTooMany = (count) => `${characters(count)} too many`;
export const aboutMinutes = (count) => plural(count, "about a minute", `about ${count} minutes`);
export const minutes = (from, to) => `${from}–${to} minutes`;

/** What a problem's sender is told. The service speaks English. */
export const problemText = ({ message }) => message;

function characters(count) {
  return plural(count, `${count} character`, `${count} characters`);
}
