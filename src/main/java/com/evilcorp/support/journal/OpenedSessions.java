package com.evilcorp.support.journal;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.WaitRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The sessions that a batch opens, and when the rep first said something in a session, as far as the batch knows: in one that
 * it opens that goes in with it, in another the rep may have said something before.
 */
final class OpenedSessions {
    private static final String OPEN =
            "insert into transcript (id, number, name, product, lang, visitor, token_hash, opened_at, question, place,"
                    + " promised_low, promised_high, opened_hash, left_question, first_reply_at)"
                    + " select fresh.* from %s as fresh where " + EpochFence.PASSED;
    private static final String REPLY = "update transcript set first_reply_at = fresh.at from %s as fresh (session, at)"
            + " where id = fresh.session and first_reply_at is null and " + EpochFence.PASSED;
    private static final List<String> TYPES = List.of(
            "uuid",
            "int8",
            "text",
            "text",
            "text",
            "uuid",
            "text",
            "timestamptz",
            "text",
            "int4",
            "int8",
            "int8",
            "bytea",
            "uuid",
            "timestamptz");

    private record NewSession(DeskEvent.Opened event, ChainLink firstLink) {}

    private final List<NewSession> opened = new ArrayList<>();
    private final Map<UUID, Instant> replies = new LinkedHashMap<>();

    void add(DeskEvent.Opened event, ChainLink firstLink) {
        opened.add(new NewSession(event, firstLink));
    }

    /** Counts a line of the rep as their first, unless there was one. */
    void addReply(UUID session, Line line) {
        if (line.from() == Party.REP) {
            replies.putIfAbsent(session, line.at());
        }
    }

    void addTo(BatchStatement statement) {
        statement.with(sessions()).with(replies());
    }

    private BatchStatement.Rows replies() {
        BatchStatement.Rows rows = new BatchStatement.Rows(REPLY, List.of("uuid", "timestamptz"));
        replies.forEach(rows::add);
        return rows;
    }

    private BatchStatement.Rows sessions() {
        BatchStatement.Rows sessions = new BatchStatement.Rows(OPEN, TYPES);
        opened.forEach(session -> add(sessions, session));
        return sessions;
    }

    private void add(BatchStatement.Rows sessions, NewSession session) {
        SessionDetails opening = session.event().details();
        Optional<WaitRange> promise = opening.promise();
        sessions.add(
                opening.session(),
                opening.number(),
                opening.name().value(),
                opening.product().orElse(null),
                opening.lang().map(LanguageTag::value).orElse(null),
                opening.visitor().orElse(null),
                opening.token().hex(),
                opening.at(),
                opening.question().orElse(null),
                session.event().position(),
                promise.map(WaitRange::low).orElse(null),
                promise.map(WaitRange::high).orElse(null),
                session.firstLink().bytes(),
                session.event().left().orElse(null),
                replies.remove(opening.session()));
    }
}
