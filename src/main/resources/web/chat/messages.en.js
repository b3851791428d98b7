import { plural } from "../common/language.js";
import { minutesRange } from "../common/time-format.js";

/** Why a chat ended, by its outcome. */
export const WHY = {
  ENDED_BY_REP: "The rep ended it. We trust your question feels answered.",
  ENDED_BY_CUSTOMER: "You ended it. We were about to, as well.",
  CUSTOMER_LEFT: "You were gone for too long, and the rep has other people to disappoint.",
  REP_LEFT: "The rep left and did not come back. We are as surprised as you are.",
  ABANDONED: "You left the queue before anybody answered.",
  silent: "You did not say that you were still there. The rep drew conclusions.",
  INTERRUPTED: "Our service was interrupted and the chat could not be saved.",
};

/** Why nothing moves in the queue, by its cause, where nothing else says so. */
export const STANDSTILL = {
  away: "The rep has stepped away, and did not say for how long",
  busy: "The rep is talking to somebody else",
  unanswered: "It is ringing at the desk",
};

export const MESSAGES = {
  title: "Complaints dept.",
  open: "Chat with support",
  panel: "Support chat",
  hide: "Hide",
  end: "End chat",
  endQuestion: "End this chat?",
  endIt: "End it",
  stay: "Stay",
  conversationLost: "The conversation ends, and nobody takes it up again. What was said can still be saved.",
  sound: "Sound",
  unread: "new",
  rep: "The rep",
  you: "You",
  withRep: "The rep is with you. Keep it short.",
  unknownWait: "Too little is known to say how long that takes.",
  repGone: "The rep is not at the desk right now. Your place is kept.",
  repDropped: "The rep's line dropped. We give them a moment to come back",
  ended: "This chat has ended",
  stillThere: "Are you still there?",
  iAmHere: "I am here",
  tellMe: "Tell me",
  tellMeWhen: "When you are next, and when the rep is with you:",
  noticesGranted: "You are told when you are next, and when the rep is with you.",
  noticesDenied: "Your browser does not let us tell you when you are next. Look in now and then.",
  noNotices: "This browser cannot tell you when you are next. Look in now and then.",
  youAreNext: "You are next.",
  elsewhere: "Your chat is open in another tab",
  here: "Continue here",
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  kept: "What you write is kept.",
  whileWaiting: "Write while you wait",
  addPicture: "Add a picture",
  picture: "Picture",
  ticket: "Now ignoring",
  startOver: "Start a new chat",
  save: "Save the transcript",
  saveData: "My data",
  session: "Session",
  head: "Head of its chain",
  unsentText: "What you had not sent",
  unsentTextKept: "Your next chat starts with it.",
  copy: "Copy",
  copied: "Copied",
  forgotten: "We no longer know that chat. You may start another.",
  chatEnded: "the chat had ended",
  board: "The desk now",
  asking: "The desk is being asked.",
  present: "The rep is at the desk.",
  absent: "The rep is not at the desk. You may queue all the same.",
  nobodyWaits: "Nobody waits: you would be next.",
  waiting: "waiting",
  lead: "Our rep reads every question. What happens then is another matter.",
  yourName: "Your name",
  nameHint: "Optional. Without one you are a number.",
  yourQuestion: "Your question",
  start: "Start chat",
  leave: "Leave a question",
  answers: "Answers",
  isAnswered: "A question that you left here has an answer",
  rate: "Rate our indifference",
  comment: "Comment",
  submitRating: "Submit rating",
};

export const place = (position) => `You are number ${position} in the queue`;
export const placeLost = (position) =>
  `You give up number ${position} in the queue. Asking again starts at the end of it.`;
export const timesIn = (zone) => `Times in ${zone}`;
export const waitOf = (wait) => `The wait is ${minutesRange(wait)}, if today is like other days.`;
export const rated = (stars) => `You gave it ${stars} of 5. Noted, and filed.`;
export const starCount = (stars) => plural(stars, `${stars} star`, `${stars} stars`);
export const nextTry = (seconds) => `next try in ${seconds} s`;
export const othersWait = (count) => plural(count, "One person waits before you.", `${count} people wait before you.`);

/** When a rep who stepped away is expected back. */
export const backIn = (minutes) => `The rep is back in about ${plural(minutes, "a minute", `${minutes} minutes`)}.`;
