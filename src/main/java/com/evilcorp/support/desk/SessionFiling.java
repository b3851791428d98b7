package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.input.NoteText;
import com.evilcorp.support.desk.input.TopicSlug;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the rep puts on file about a session, while it is open and after that until the next is attended. It is a part of
 * {@link SupportDesk}, under the same lock.
 */
public final class SessionFiling {
    private final DeskState desk;
    private final DeskLock lock;

    SessionFiling(DeskState desk, DeskLock lock) {
        this.desk = desk;
        this.lock = lock;
    }

    /**
     * Keeps the rep's private note, once for each id. It takes the place of the one before.
     *
     * @param meant the session that it was written about; without, whichever may be noted
     * @return {@code NOT_SEATED}, {@code UNKNOWN_SESSION}, {@code NOTHING_SERVED}, {@code NOT_SERVED}, {@code ENOUGH_NOTES},
     *     {@code BUSY}
     */
    public Optional<Refused> note(ConnectionId console, Optional<UUID> meant, UUID id, NoteText text) {
        return lock.holdFor(console, () -> keep(console, meant, id, text));
    }

    /**
     * Keeps what the session was about.
     *
     * @param topic empty to take it back
     * @return {@code NOT_SEATED}, {@code UNKNOWN_SESSION}, {@code NOT_SERVED}, {@code BUSY}
     */
    public Optional<Refused> chooseTopic(ConnectionId console, UUID session, Optional<TopicSlug> topic) {
        return lock.holdFor(console, () -> choose(console, session, topic));
    }

    private Optional<Refused> keep(ConnectionId rep, Optional<UUID> meant, UUID id, NoteText text) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        Optional<DeskEvent> again = notedBefore(rep, meant, id);
        Optional<Refused> refused = again.isPresent() ? Optional.empty() : refusesNote(meant);
        if (refused.isPresent()) {
            return refused;
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        desk.decide(again.orElseGet(() -> newNote(rep, id, text)));
        return Optional.empty();
    }

    private Optional<Refused> choose(ConnectionId rep, UUID session, Optional<TopicSlug> topic) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        Optional<Refused> refused = refusesFiling(session);
        if (refused.isPresent()) {
            return refused;
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        desk.decide(new FilingEvent.TopicChosen(session, topic, rep));
        return Optional.empty();
    }

    /**
     * A repetition is looked for where the note was meant for, even if that can be noted no more. A console that does not say
     * where that was may have been overtaken by the next session.
     */
    private Optional<DeskEvent> notedBefore(ConnectionId rep, Optional<UUID> meant, UUID id) {
        return Stream.of(desk.open(), desk.lastAttended(), meant.flatMap(desk.sessions()::withId))
                .<ChatSession>flatMap(Optional::stream)
                .filter(session -> meant.isEmpty() || session.id().equals(meant.get()))
                .filter(session -> session.holdsNote(id))
                .findFirst()
                .map(session -> new FilingEvent.NoteRepeated(session.id(), id, rep));
    }

    private Optional<Refused> refusesNote(Optional<UUID> meant) {
        Optional<ChatSession> served = desk.served();
        if (meant.isEmpty() && served.isEmpty()) {
            return Optional.of(Refused.NOTHING_SERVED);
        }
        return meant.flatMap(this::refusesFiling).or(() -> served.filter(session ->
                        session.noteCount() >= desk.limits().session().lines())
                .map(full -> Refused.ENOUGH_NOTES));
    }

    private Optional<Refused> refusesFiling(UUID session) {
        if (desk.served().filter(served -> served.id().equals(session)).isPresent()) {
            return Optional.empty();
        }
        boolean isKnown = desk.sessions().withId(session).isPresent();
        return Optional.of(isKnown ? Refused.NOT_SERVED : Refused.UNKNOWN_SESSION);
    }

    private DeskEvent newNote(ConnectionId rep, UUID id, NoteText text) {
        ChatSession session = desk.served().orElseThrow();
        session.keepNote(id);
        return new FilingEvent.Noted(
                session.id(), id, text, session.inOrder(desk.now().wall()), rep);
    }
}
