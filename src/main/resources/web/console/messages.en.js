import { plural } from "../common/language.js";

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

/** How the session ended that was open a moment ago. */
export const HOW = {
  ENDED_BY_REP: "You ended it.",
  ENDED_BY_CUSTOMER: "The customer ended it.",
  CUSTOMER_LEFT: "The customer left and did not come back.",
  REP_LEFT: "The desk was left unattended.",
  INTERRUPTED: "The service was interrupted.",
  silent: "The customer did not answer.",
};

/** What the keys with modifiers do. */
export const COMMANDS = {
  attend: "Accept the request",
  decline: "Decline the request",
  attendNext: "Attend the next in the queue",
  end: "End the session",
  away: "Step away, or be back",
  topic: "Choose the topic at that place, once the session is over",
};

/** The keys that do something by themselves while nothing is being written. */
export const SINGLE_KEYS = [["?", "Show these shortcuts"]];

/** The keys of the message box; while a session is open, whatever is typed goes there. */
export const WRITING_KEYS = [
  ["Enter", "Send"],
  ["Shift+Enter", "Break the line"],
  ["/", "Find a canned reply"],
  ["Escape", "Leave the message box"],
];

/** What a canned reply's text in another language is labelled, by the tag of each that there is. */
export const REPLY_IN = { es: "Reply in Spanish" };

/** What sets somebody who waits apart. */
export const MARKS = { late: "Longer than promised", wrote: "Wrote again" };

export const MESSAGES = {
  takingSeat: "Taking the seat…",
  reconnecting: "Reconnecting… Your seat is kept for 15 seconds.",
  tryAgain: "Try again",
  close: "Close",
  undo: "Undo",
  beingTurnedAway: "is being turned away.",

  request: "New chat request",
  noQuestion: "No question yet. Suspicious.",
  queueUnknown: "Not known now",
  lookingAt: "Looking at",
  reads: "Reads",
  writtenSince: "Written while waiting",
  waiting: "Waiting",
  accept: "Accept",
  decline: "Decline",

  queue: "Queue",
  filter: "Filter by name",
  nobodyWaits: "Nobody waits. Enjoy it; it will be held against you.",
  attend: "Attend",
  attendNext: "Attend next",
  showQueue: "Show queue",
  hideQueue: "Hide queue",
  cancel: "Cancel",
  cancelHint: "Turns them away",
  endFirst: "End the open session first",

  chatWith: "Chat with",
  endSession: "End session",
  endAndNext: "End and next",
  over: "It is over.",
  done: "Done",
  next: "Next",
  transcript: "Transcript",
  noneWaits: "Nobody waits",
  slashHint: "/ finds a reply",
  droppedBefore: "",
  droppedAfter: "'s line dropped. They have a moment to come back",
  theChatWith: "The chat with",
  hasEnded: "has ended.",
  sessionEnded: "the session had ended",
  unsentTitle: "Not sent yet",
  unsent: "The message box holds text that was not sent. Once the session has ended it can only be copied.",
  keepWriting: "Keep writing",
  endAnyway: "End it anyway",
  unsentKept: "Unsent text kept, written to",
  copy: "Copy",
  putBack: "Put back",
  discard: "Discard",

  firstTime: "Never been here before. Be gentle, or do not.",
  earlier: "Earlier sessions",
  soldTo: "Sold to them:",
  notOrdered: "Nothing sold to them yet.",
  orders: "Orders",
  aboutThem: "About this customer",
  noOrders: "Nothing sold to them yet. They have not tried to leave.",

  quiet: "All is quiet",
  oneWants: "Somebody wants something",
  pick: "Pick a name",
  allThinkNext: "They all think they are next. Only you know.",
  nobodyHelped: "No customer is being helped at the moment, as intended.",

  backIn: "Back in",
  minutes: "minutes",
  minutesField: "Minutes",
  stepAway: "Step away",
  sayAnew: "Update",
  youAreAway: "You are away",
  awayUntil: "Away until",
  rangUnanswered: "It rang and nobody answered, so customers read that you are away.",
  unseated: "You gave up the seat",
  whyUnseated: "Somebody waited, it rang for a long time, and nobody touched this console.",
  sitDown: "Sit down",
  ask: "Ask if still there",
  askedIfThere: "Asked if they are still there",
  nothingRings: "Nothing rings meanwhile.",
  iAmBack: "I am back",

  soundLocked: "Your browser keeps the bell silent until you click.",
  bellMuted: "The bell is muted.",
  mute: "Mute",
  unmute: "Unmute",
  volume: "Volume",
  letItRing: "Let it ring",
  pauseHint: "Silence the bell for 60 seconds",
  soundOn: "The bell rings while you are free and somebody waits.",
  noSound: "This browser cannot play the bell.",
  testSound: "Test sound",
  showNotices: "Turn on notifications",
  noticesBlocked: "Notifications blocked",
  noticesDenied: "Your browser blocks notifications from this page. Allow them in its settings.",

  replies: "Canned replies",
  editReplies: "Edit replies",
  noReplies: "The canned replies could not be loaded.",
  shortcut: "Shortcut",
  reply: "Reply",
  replyHint: "{name}, {product} and {wait} are filled in. What follows a bar is said instead: {name|there}.",
  addReply: "Add reply",
  saveReply: "Save reply",
  change: "Edit",
  forget: "Delete",
  notStored: "It was not saved. Try again in a moment.",
  lineDown: "There is no connection. Try again in a moment.",

  topic: "Topic",
  topics: "Topics",
  editTopics: "Edit topics",
  noTopics: "The topics could not be loaded.",
  slug: "Slug",
  slugTaken: "Another topic has this slug.",
  topicTitle: "Title",
  keywords: "Keywords",
  addTopic: "Add topic",
  saveTopic: "Save topic",
  privateNote: "Private note",
  privateNoteHint: "The customer never reads it. It is saved when you leave the box.",
  saveNote: "Save note",
  savingNote: "Saving…",
  noteSaved: "Saved.",

  keys: "Shortcuts",
  tools: "Tools",
  transcripts: "Transcripts",
  whileWriting: "While writing",
  singleKeys: "Use single-key shortcuts",

  shift: "Your shift",
  served: "Served",
  shiftWaiting: "Waiting",
  declined: "Declined",
  questions: "Questions",
  showQuestions: "Show questions",
  hideQuestions: "Hide questions",
  answer: "Answer",
  correct: "Correct",
  yourAnswer: "Your answer",
  yourCorrection: "The answer instead",
  sendAnswer: "Send answer",
  isAnswered: "answered",
  nobodysName: "No name",
  askedAt: "Asked",
  answeredAt: "Answered",
  correctedAt: "Corrected",
  medianWait: "Median wait",
  atDesk: "At the desk",
};

export const requestFrom = (name) => `New chat request from ${name}`;
export const lineDropped = (name) => `${name}'s line dropped`;
export const notSent = (reason) => `Not sent, ${reason}: `;
export const wasTurnedAway = (wait) => `was turned away after waiting ${wait}.`;
export const replyDeleted = (shortcut) => `/${shortcut} was deleted.`;
export const timesUsed = (count) => (count === 0 ? "Never used" : plural(count, "Used once", `Used ${count} times`));
export const topicDeleted = (title) => `${title} was deleted.`;
export const wrote = (name) => `${name} wrote`;
export const waits = (count) => `${count} waiting`;
export const behind = (count) => `And ${count} more behind them.`;
export const namesFound = (count) => `${count} found`;
export const beenHere = (count) => plural(count, "Been here once before", `Been here ${count} times before`);
export const repliesFound = (count) => plural(count, `${count} canned reply`, `${count} canned replies`);

/** What the rep is told of their own absence: in how many minutes it ends, or how long ago it should have. */
export const backInMinutes = (count) =>
  plural(count, "Back in a minute, as far as they know.", `Back in ${count} minutes, as far as they know.`);
export const minutesLate = (count) => plural(count, "You are a minute late.", `You are ${count} minutes late.`);
export const questionsWait = (count) => plural(count, "1 waits for an answer", `${count} wait for an answer`);
export const waitedFor = (time) => `for ${time}`;
