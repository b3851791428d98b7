package com.evilcorp.support.desk;

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

    Optional<ChatSession> withId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ChatSession> withToken(String token) {
        return Optional.ofNullable(byToken.get(TokenHash.of(token))).flatMap(this::withId);
    }

    Optional<ChatSession> on(ConnectionId connection) {
        return Optional.ofNullable(byConnection.get(connection)).flatMap(this::withId);
    }

    /** Adds a session, or puts it in the place of what it was before. */
    void put(ChatSession session) {
        byId.put(session.id(), session);
        byToken.put(session.opening().token(), session.id());
    }

    /** The connection speaks for this session from now on, and for no other; no other connection does. */
    void connect(ChatSession session, ConnectionId connection) {
        release(connection);
        session.customer().reachable().ifPresent(this::replace);
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
        session.customerIs(away);
    }

    /** Only what no connection speaks for can be forgotten. */
    void forget(ChatSession session) {
        byToken.remove(session.opening().token());
        byId.remove(session.id());
    }

    private void replace(ConnectionId former) {
        byConnection.remove(former);
        replaced.add(former);
    }

    /** A connection that starts or resumes another session leaves its former one to itself. */
    private void release(ConnectionId connection) {
        on(connection).ifPresent(former -> former.customerIs(Presence.gone()));
    }
}
