// All that the console says beside the names of its controls.

/** How a session ended, as the evaluator's pages put it. */
export const OUTCOME = {
  ENDED_BY_REP: "Ended by the rep",
  ENDED_BY_CUSTOMER: "Ended by the customer",
  CUSTOMER_LEFT: "Customer left",
  REP_LEFT: "Rep left",
  DECLINED: "Declined",
  CANCELLED: "Cancelled",
  ABANDONED: "Abandoned",
  INTERRUPTED: "Interrupted",
};

/** The keys that work the desk while nothing is being typed. */
export const KEYS = [
  ["a", "Accept the request"],
  ["d", "Decline the request"],
  ["n", "Attend the next in the queue"],
  ["m", "Write a message"],
  ["e", "End the session"],
  ["b", "Step away, or be back"],
  ["?", "Show these keys"],
];

/** The keys of the message box. */
export const WRITING_KEYS = [
  ["Enter", "Send"],
  ["Shift+Enter", "Break the line"],
  ["/", "Find a canned reply"],
  ["Escape", "Leave the message box"],
];

export const WORDS = {
  request: "New chat request",
  soundLocked: "Your browser keeps the bell silent until you click something. This will do:",
  soundOn: "The bell rings until somebody is answered.",
  noSound: "This browser has no bell.",
  noticesDenied: "Your browser forbids notices from here. It can be talked round in its settings.",
  firstTime: "Never been here before. Be gentle, or do not.",
  notOrdered: "Nothing sold to them yet.",
  unsentTitle: "Not sent yet",
  unsent: "There is something in the message box that was not sent. It goes with the session.",
  noReplies: "The canned replies cannot be had at the moment.",
};

export function beenHere(count) {
  return count === 1 ? "Been here once before" : `Been here ${count} times before`;
}

export function repliesFound(count) {
  if (count === 0) return "";
  return count === 1 ? "1 canned reply" : `${count} canned replies`;
}

/** What the rep is told of their own absence. */
export function absence(minutes) {
  if (minutes > 1) return `Back in ${minutes} minutes, as far as they know.`;
  if (minutes >= 0) return "Back in a minute, as far as they know.";
  return minutes === -1 ? "You are a minute late." : `You are ${-minutes} minutes late.`;
}
