package com.evilcorp.support.desk;

/** Why the desk did not do what it was asked to. Nothing changed and nothing was stored. */
public enum Refused {
    ALREADY_CHATTING(Kind.NOT_NOW, "You are in a chat already. End it before you start or resume another."),
    TAKEN_OVER(Kind.NOT_NOW, "Your chat goes on on another connection, and this one is being closed."),
    NO_CHAT(Kind.NOT_NOW, "There is no chat on this connection. Start or resume one first."),
    CHAT_OVER(Kind.NOT_NOW, "This chat is over. Start a new one."),
    NOTHING_TO_RATE(Kind.NOT_NOW, "A chat can be rated once it was attended and has ended."),
    ALREADY_RATED(Kind.NOT_NOW, "This chat has been rated already."),
    NOT_SEATED(Kind.NOT_NOW, "You do not hold the seat. Sit down first."),
    ALREADY_ATTENDING(Kind.NOT_NOW, "Another session is open. End it before you attend the next."),
    STILL_ATTENDING(Kind.NOT_NOW, "A session is open. End it before you step away."),
    NOT_AWAY(Kind.NOT_NOW, "You have not stepped away."),
    NOT_WAITING(Kind.NOT_NOW, "This session does not wait any more."),
    NOTHING_OPEN(Kind.NOT_NOW, "No session is open. Attend one first."),
    NOT_THE_OPEN_ONE(Kind.NOT_NOW, "That session is not the open one. The line was not said."),
    NOT_ATTENDED(Kind.NOT_NOW, "That session is not the open one. Its customer cannot be asked."),
    ALREADY_ASKED(Kind.NOT_NOW, "The customer has been asked already. Give them time to answer."),
    NOTHING_SERVED(Kind.NOT_NOW, "No session is open, and none was before. Attend one first."),
    NOT_SERVED(
            Kind.NOT_NOW,
            "That session is neither the open one nor, with none open, the one before. Nothing was kept."),
    ENOUGH_NOTES(Kind.NOT_NOW, "The note of this session was changed as often as it may be. It stays as it was."),
    NOT_SILENT(Kind.NOT_NOW, "The last word is not yours, or was only just said. Give the customer time to answer."),
    ENOUGH_FOR_NOW(
            Kind.NOT_NOW, "You have written as much as can be kept for the rep. Say the rest when they are there."),
    TOO_LONG(Kind.NOT_NOW, "This chat has become too long to go on. End it, and start another."),
    TOO_MANY_PICTURES(Kind.NOT_NOW, "This chat has as many pictures as it may have. Say the rest in words."),
    NOBODY_THERE(Kind.NOT_NOW, "Nobody is at the desk now. What you left stays where it is."),
    UNKNOWN_PICTURE(Kind.INVALID, "No such picture was brought to this chat, or another line shows it already."),
    UNKNOWN_SESSION(Kind.UNKNOWN_SESSION, "No such session is known here."),
    QUEUE_FULL(Kind.QUEUE_FULL, "Too many customers wait already. Try again later."),
    BUSY(Kind.BUSY, "This could not be stored yet. Send it again in a moment.");

    /** What kind of problem it is to the sender: whether to give up, to do something else first, or to try again. */
    public enum Kind {
        NOT_NOW,
        INVALID,
        UNKNOWN_SESSION,
        QUEUE_FULL,
        BUSY
    }

    private final Kind kind;
    private final String message;

    Refused(Kind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    /** What kind of problem it is. */
    public Kind kind() {
        return kind;
    }

    /** A sentence for the person, saying what to do. */
    public String message() {
        return message;
    }
}
