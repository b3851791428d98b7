import { range, secondsUntil } from "../parts/times.js";

// All that the chat says. The fixed text comes with the server's frame; this is for a page that was not there to
// receive it.
const TURNED_AWAY = "I'm sorry we don't care about your questions at this time";

const WHY = {
  ENDED_BY_REP: "The rep ended it. We trust your question feels answered.",
  ENDED_BY_CUSTOMER: "You ended it. We were about to, as well.",
  CUSTOMER_LEFT: "You were gone for too long, and the rep has other people to disappoint.",
  REP_LEFT: "The rep left and did not come back. We are as surprised as you are.",
  ABANDONED: "You left the queue before anybody answered.",
  INTERRUPTED: "Our service was interrupted and the chat could not be saved.",
};

export const WORDS = {
  title: "Complaints dept.",
  open: "Chat with support",
  panel: "Support chat",
  hide: "Hide",
  end: "End chat",
  sound: "Sound",
  unread: "new",
  rep: "The rep",
  you: "You",
  withRep: "The rep is with you. Keep it short.",
  unknownWait: "Too little is known to say how long that takes.",
  repGone: "The rep is not at the desk right now. Your place is kept.",
  repDropped: "The rep's line dropped. We give them a moment to come back",
  ended: "This chat has ended",
  elsewhere: "This chat continues in another window.",
  here: "Continue here",
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  kept: "What you write is kept.",
  whileWaiting: "Write while you wait",
  ticket: "Now ignoring",
  startOver: "Start a new chat",
  save: "Save the transcript",
  unsaid: "What you had not sent",
  unsaidKept: "Your next chat starts with it.",
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
};

export const place = (position) => `You are number ${position} in the queue`;
export const waitOf = (wait) => `The wait is ${range(wait)}, if today is like other days.`;
export const rated = (stars) => `You gave it ${stars} of 5. Noted, and filed.`;
export const nextTry = (at) => `next try in ${secondsUntil(at)} s`;
export const seconds = (until) => `${secondsUntil(until)} s`;
export const othersWait = (count) => (count === 1 ? "One person waits before you." : `${count} people wait before you.`);

/** When a rep who stepped away is expected back. */
export function backIn(at) {
  const minutes = Math.max(1, Math.ceil(secondsUntil(at) / 60));
  return `The rep is back in about ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
}

/** Why a chat ended, in plain words, by its outcome; the fixed text where it was turned away. */
export function why({ outcome, message }) {
  return message ?? WHY[outcome] ?? TURNED_AWAY;
}
