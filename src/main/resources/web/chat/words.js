// The fixed text comes with the server's frame; this is for a page that was not there to receive it.
const TURNED_AWAY = "I'm sorry we don't care about your questions at this time";

const WHY = {
  ENDED_BY_REP: "The rep ended it. We trust your question feels answered.",
  ENDED_BY_CUSTOMER: "You ended it. We were about to, as well.",
  CUSTOMER_LEFT: "You were gone for too long, and the rep has other people to disappoint.",
  REP_LEFT: "The rep left and did not come back. We are as surprised as you are.",
  ABANDONED: "You left the queue before anybody answered.",
  INTERRUPTED: "Our service was interrupted and the chat could not be saved.",
};

/** Why a chat ended, in plain words, by its outcome; the fixed text where it was turned away. */
export function why({ outcome, message }) {
  return message ?? WHY[outcome] ?? TURNED_AWAY;
}
