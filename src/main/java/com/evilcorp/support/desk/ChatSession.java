package com.evilcorp.support.desk;

import java.util.UUID;

/**
 * One exchange, from the customer's start to its end. What can happen to it depends on its type: only a
 * {@link WaitingSession} can be attended, and nothing but a rating can happen to an {@link EndedSession}.
 */
abstract sealed class ChatSession permits LiveSession, EndedSession {
    private final Opening opening;
    private final Conversation conversation;
    private Presence presence;

    ChatSession(Opening opening, Conversation conversation, Presence presence) {
        this.opening = opening;
        this.conversation = conversation;
        this.presence = presence;
    }

    ChatSession(ChatSession former) {
        this(former.opening, former.conversation, former.presence);
    }

    /** How it presents itself to a customer who comes back. */
    abstract Standing standing(DeskState desk);

    Opening opening() {
        return opening;
    }

    UUID id() {
        return opening.session();
    }

    Conversation conversation() {
        return conversation;
    }

    Presence customer() {
        return presence;
    }

    void customerIs(Presence where) {
        presence = where;
    }
}
