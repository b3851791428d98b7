package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every session that somebody may still ask for, found by its id, its customer's token or their connection. */
final class Sessions {
    private final Map<UUID, ChatSession> byId = new HashMap<>();
    private final Map<TokenHash, UUID> byToken = new HashMap<>();
    private final Map<ConnectionId, UUID> byConnection = new HashMap<>();
    private final Set<ConnectionId> replaced = new HashSet<>();
    private final BroughtPictures pictures = new BroughtPictures();
    private long liveText;

    Optional<ChatSession> withId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ChatSession> withToken(TokenHash token) {
        return Optional.ofNullable(byToken.get(token)).flatMap(this::withId);
    }

    Optional<ChatSession> on(ConnectionId connection) {
        return Optional.ofNullable(byConnection.get(connection)).flatMap(this::withId);
    }

    /** Adds a session, or puts it in the place of what it was before. */
    void put(ChatSession session) {
        ChatSession former = byId.put(session.id(), session);
        liveText += liveText(session) - (former == null ? 0 : liveText(former));
        byToken.put(session.details().token(), session.id());
        if (!(session instanceof LiveSession)) {
            pictures.forget(session.id());
        }
    }

    /** The pictures of those that go on. */
    BroughtPictures pictures() {
        return pictures;
    }

    /** Adds a line to a session that goes on. */
    Line add(ChatSession session, Party from, LineContent content, Optional<UUID> id, Instant at) {
        Line line = session.conversation().add(from, content, id, session.inOrder(at));
        liveText += line.weight();
        return line;
    }

    /** How much text the live sessions hold, by {@link Line#weight}. What is over counts against nobody. */
    long liveText() {
        return liveText;
    }

    private static long liveText(ChatSession session) {
        return session instanceof LiveSession ? session.conversation().weight() : 0;
    }

    /** The connection speaks for this session from now on, and for no other; no other connection does. */
    void connect(ChatSession session, ConnectionId connection) {
        on(connection).filter(former -> former != session).ifPresent(former -> leave(former, Presence.gone()));
        session.customer()
                .reachable()
                .filter(former -> !former.equals(connection))
                .ifPresent(this::replace);
        session.customerIs(new Presence.Here(connection));
        byConnection.put(connection, session.id());
    }

    /** Whether a newer connection took over from this one, which is about to be closed for it. */
    boolean isReplaced(ConnectionId connection) {
        return replaced.contains(connection);
    }

    /** The connection is closed. */
    void closed(ConnectionId connection) {
        replaced.remove(connection);
    }

    void disconnect(ChatSession session, Presence.Away away) {
        session.customer().reachable().ifPresent(byConnection::remove);
        leave(session, away);
    }

    /** Forgets a session; if it is on somebody's screen still, its text for now, and the rest once it is not. */
    void forget(EndedSession session) {
        session.expire();
        if (session.customer().reachable().isEmpty()) {
            remove(session);
        }
    }

    private void leave(ChatSession session, Presence.Away away) {
        session.customerIs(away);
        if (session instanceof EndedSession ended && ended.isExpired()) {
            remove(ended);
        }
    }

    /** Its token may be another session's by now: after a restart the desk knows again what it had forgotten before. */
    private void remove(EndedSession session) {
        byToken.remove(session.details().token(), session.id());
        byId.remove(session.id());
    }

    private void replace(ConnectionId former) {
        byConnection.remove(former);
        replaced.add(former);
    }
}
