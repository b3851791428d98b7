package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.SessionDetails;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * One exchange, from the customer's start to its end. What can happen to it depends on its type: only a
 * {@link WaitingSession} can be attended, and an {@link EndedSession} can only be rated and filed. When it
 * happens is wall time that never decreases, whatever the wall clock does meanwhile.
 */
abstract sealed class ChatSession permits LiveSession, EndedSession {
    private final SessionDetails details;
    private Conversation conversation;
    private Presence presence;
    private Instant latest;
    private Set<UUID> notes = Set.of();

    ChatSession(SessionDetails details, Conversation conversation, Presence presence) {
        this.details = details;
        this.conversation = conversation;
        this.presence = presence;
        this.latest = later(details.at(), conversation.latest());
    }

    /** @param at when it became what it is now */
    ChatSession(ChatSession former, Instant at) {
        this.details = former.details;
        this.conversation = former.conversation;
        this.presence = former.presence;
        this.notes = former.notes;
        this.latest = later(former.latest, at);
    }

    /**
     * How it presents itself to a customer who comes back.
     *
     * @param inQueue what is told of a session that waits, by its id
     */
    abstract SessionState state(Function<UUID, SessionState.Waiting> inQueue);

    /** How far each side saw what the other said. */
    abstract SeenLines seen();

    SessionDetails details() {
        return details;
    }

    UUID id() {
        return details.session();
    }

    Conversation conversation() {
        return conversation;
    }

    /** Lets go of all that was said in it. */
    final void forgetLines() {
        conversation = new Conversation();
    }

    Presence customer() {
        return presence;
    }

    void customerIs(Presence where) {
        presence = where;
    }

    /** Whether the rep's note of this id was kept, as far as this process knows. */
    boolean holdsNote(UUID id) {
        return notes.contains(id);
    }

    /** How many notes it has had, each in the place of the one before. */
    int noteCount() {
        return notes.size();
    }

    /** Few sessions have any. */
    void keepNote(UUID id) {
        if (notes.isEmpty()) {
            notes = new HashSet<>();
        }
        notes.add(id);
    }

    /** When what happens to it at this time of day counts as having happened: not before what happened to it last. */
    final Instant inOrder(Instant wall) {
        latest = later(latest, wall);
        return latest;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
