package com.evilcorp.support.journal;

import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.transcript.Transcript;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What the lines of a batch come to in the rows of their sessions, written all at once: in a crowd, many say something. */
final class LineCounts {
    private static final String COUNT =
            "update transcript set lines = ?, first_reply_at = coalesce(first_reply_at, ?) where id = ?";

    private final Map<UUID, Talk> talks = new LinkedHashMap<>();

    private static final class Talk {
        private int lines;
        private Instant firstReplyAt;

        private void add(Line line) {
            lines = line.seq();
            if (line.from() == Party.REP && firstReplyAt == null) {
                firstReplyAt = line.at();
            }
        }
    }

    void add(UUID session, Line line) {
        talks.computeIfAbsent(session, unused -> new Talk()).add(line);
    }

    /** What was said in a session that is new goes in with it, and needs no statement of its own. */
    void fill(Transcript transcript) {
        Talk talk = talks.remove(transcript.id);
        if (talk != null) {
            transcript.lines = talk.lines;
            transcript.firstReplyAt = talk.firstReplyAt;
        }
    }

    void write(StatelessSession session) {
        if (!talks.isEmpty()) {
            session.doWork(this::count);
        }
    }

    private void count(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Map.Entry<UUID, Talk> talk : talks.entrySet()) {
                count.setInt(1, talk.getValue().lines);
                count.setObject(2, utc(talk.getValue().firstReplyAt), Types.TIMESTAMP_WITH_TIMEZONE);
                count.setObject(3, talk.getKey());
                count.addBatch();
            }
            count.executeBatch();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
