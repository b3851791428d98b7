package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.Line;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What others look up about the desk's sessions. It is a part of {@link SupportDesk}, under the same lock. */
public final class SessionLookup {
    private final DeskLock lock;
    private final DeskState desk;

    SessionLookup(DeskLock lock, DeskState desk) {
        this.lock = lock;
        this.desk = desk;
    }

    /** Whose forced orders belong to the customer of a session. */
    public Optional<UUID> visitorOf(UUID session) {
        return lock.hold(() ->
                desk.sessions().withId(session).flatMap(known -> known.details().visitor()));
    }

    /** What the customer of a session has said while it waits; nothing, if it does not. */
    public List<Line> linesOfWaiting(UUID session) {
        return lock.hold(() -> desk.waiting(session)
                .map(waiting -> waiting.conversation().after(0))
                .orElse(List.of()));
    }

    /** The open session, if it is this visitor's and the rep is there. */
    public Optional<OpenChat> serving(UUID visitor) {
        return lock.hold(() -> desk.open()
                .filter(open -> open.details().visitor().filter(visitor::equals).isPresent())
                .flatMap(open -> desk.seat().connection().map(rep -> new OpenChat(open.id(), rep))));
    }
}
