package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the desk decides about pictures, behind its lock. Their bytes are stored by others, before a line may show them. */
public final class DeskPictures {
    private final DeskLock lock;
    private final DeskState desk;

    DeskPictures(DeskLock lock, DeskState desk) {
        this.lock = lock;
        this.desk = desk;
    }

    /** Whether this is the secret of the seat, or of a session that can be resumed. */
    public boolean isKnown(String token) {
        return lock.hold(() -> isOfSeat(token) || sessionOf(token).isPresent());
    }

    /** The session of which this is the secret. */
    public Optional<UUID> sessionWith(String token) {
        return lock.hold(() -> sessionOf(token));
    }

    /** Whether this secret shows the pictures of a session: a customer those of their own, the rep all whose session is remembered. */
    public boolean maySee(UUID session, String token) {
        return lock.hold(() -> sessionOf(token).filter(session::equals).isPresent()
                || (isOfSeat(token) && desk.sessions().withId(session).isPresent()));
    }

    /**
     * One is about to be brought to a session; {@link #arrived} or {@link #failed} has to follow.
     *
     * @return {@code UNKNOWN_SESSION}, {@code CHAT_OVER}, {@code TOO_MANY_PICTURES}
     */
    public Optional<Refused> expect(UUID session) {
        return lock.hold(() -> {
            Optional<Refused> refused = refuses(session);
            if (refused.isEmpty()) {
                desk.sessions().pictures().expect(session);
            }
            return refused;
        });
    }

    /** It is stored, and a line may show it. */
    public void arrived(UUID session, Picture picture) {
        lock.run(() ->
                desk.sessions().pictures().arrived(session, picture, desk.now().steady()));
    }

    /** It is not stored. */
    public void failed(UUID session) {
        lock.run(() -> desk.sessions().pictures().failed(session));
    }

    /** Those that no line has shown for too long, and none may from now on. */
    public List<UUID> dropOverdue() {
        return lock.hold(() -> desk.sessions()
                .pictures()
                .dropSince(desk.now().steady().minus(desk.limits().pictures().unnamedRetention())));
    }

    private Optional<Refused> refuses(UUID session) {
        Optional<ChatSession> known = desk.sessions().withId(session);
        if (known.isEmpty()) {
            return Optional.of(Refused.UNKNOWN_SESSION);
        }
        if (!(known.get() instanceof LiveSession)) {
            return Optional.of(Refused.CHAT_OVER);
        }
        return desk.sessions().pictures().count(session)
                        < desk.limits().pictures().perSession()
                ? Optional.empty()
                : Optional.of(Refused.TOO_MANY_PICTURES);
    }

    private Optional<UUID> sessionOf(String token) {
        return desk.sessions().withToken(TokenHash.of(token)).map(ChatSession::id);
    }

    private boolean isOfSeat(String token) {
        return desk.seat().opensWith(Optional.of(token));
    }
}
