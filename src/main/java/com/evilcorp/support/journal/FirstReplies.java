package com.evilcorp.support.journal;

import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Party;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When the rep first said something in a session, as far as a batch knows: it may have been in an earlier one. */
final class FirstReplies {
    private static final String REPLY = "update transcript set first_reply_at = fresh.at from %s as fresh (session, at)"
            + " where id = fresh.session and first_reply_at is null and " + BatchStatement.MOVED;

    private final Map<UUID, Instant> replies = new LinkedHashMap<>();

    void add(UUID session, Line line) {
        if (line.from() == Party.REP) {
            replies.putIfAbsent(session, line.at());
        }
    }

    /** That of a session that is new: it goes in with it. */
    Optional<Instant> take(UUID session) {
        return Optional.ofNullable(replies.remove(session));
    }

    void addTo(BatchStatement statement) {
        BatchStatement.Rows rows = new BatchStatement.Rows(REPLY, List.of("uuid", "timestamptz"));
        replies.forEach(rows::add);
        statement.with(rows);
    }
}
