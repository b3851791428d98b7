package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A walk along the chain of one session, line by line, up to the first link that does not hold. */
final class ChainVerification {
    /** What there is of a session to be walked along. */
    enum Kind {
        CHAINED,
        UNCHAINED,
        ERASED
    }

    private final UUID session;
    private final long number;
    private final Kind kind;
    private final Instant attendedAt;
    private final Instant endedAt;
    private final String outcome;
    private final Integer stars;
    private final String comment;
    private final Instant ratedAt;
    private final byte[] endedHash;
    private final byte[] ratedHash;
    private final String question;
    private final int counted;
    private final Instant firstReplyAt;
    private ChainLink head;
    private int lines;
    private String asked;
    private Instant replied;
    private Optional<String> broken = Optional.empty();

    private ChainVerification(ResultSet row) throws SQLException {
        session = row.getObject("id", UUID.class);
        number = row.getLong("number");
        attendedAt = instant(row, "attended_at");
        endedAt = instant(row, "ended_at");
        outcome = row.getString("outcome");
        stars = row.getObject("stars", Integer.class);
        comment = row.getString("comment");
        ratedAt = instant(row, "rated_at");
        endedHash = row.getBytes("ended_hash");
        ratedHash = row.getBytes("rated_hash");
        question = row.getString("question");
        counted = row.getInt("lines");
        firstReplyAt = instant(row, "first_reply_at");
        if (instant(row, "erased_at") != null) {
            kind = Kind.ERASED;
        } else {
            kind = row.getBytes("opened_hash") == null ? Kind.UNCHAINED : Kind.CHAINED;
        }
    }

    /** Begins with a session's first row, which holds the session as well. */
    static ChainVerification begin(ResultSet row) throws SQLException {
        ChainVerification walk = new ChainVerification(row);
        switch (walk.kind) {
            case CHAINED -> walk.open(row);
            case ERASED -> walk.holdTombstone(row);
            case UNCHAINED -> walk.require(walk.endedHash == null && walk.ratedHash == null, "its opening");
        }
        return walk;
    }

    UUID session() {
        return session;
    }

    long number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    /** Goes on by the line that a row holds, if it holds one. */
    void step(ResultSet row) throws SQLException {
        if (row.getObject("seq") == null) {
            return;
        }
        int seq = row.getInt("seq");
        lines++;
        switch (kind) {
            case CHAINED -> say(row, seq);
            case ERASED -> require(false, "line " + seq);
            case UNCHAINED -> require(row.getBytes("hash") == null, "its opening");
        }
    }

    /** Where the chain does not hold, once all rows of the session were walked by. */
    Optional<String> brokenAt() {
        if (kind == Kind.CHAINED) {
            end();
            // The lines of a session that goes on are counted by whoever asks.
            boolean wellCounted = endedAt == null || counted == lines;
            require(
                    wellCounted && Objects.equals(question, asked) && Objects.equals(firstReplyAt, replied),
                    "what the list shows of it");
        }
        return broken;
    }

    private void open(ResultSet row) throws SQLException {
        head = HashChain.opened(
                session,
                number,
                row.getString("name"),
                row.getString("product"),
                row.getObject("visitor", UUID.class),
                row.getString("token_hash"),
                instant(row, "opened_at"));
        require(holds(row.getBytes("opened_hash")), "its opening");
    }

    private void say(ResultSet row, int seq) throws SQLException {
        head = HashChain.said(
                session,
                seq,
                row.getString("sender"),
                row.getString("said"),
                instant(row, "at"),
                row.getObject("client_id", UUID.class),
                head);
        require(seq == lines && holds(row.getBytes("hash")), "line " + seq);
        if (row.getObject("client_id") == null) {
            asked = row.getString("said");
        }
        if (replied == null && Party.valueOf(row.getString("sender")) == Party.REP) {
            replied = instant(row, "at");
        }
    }

    private void end() {
        if (endedAt == null) {
            require(endedHash == null && ratedHash == null && ratedAt == null, "its end");
            return;
        }
        head = HashChain.ended(session, attendedAt, outcome, endedAt, head);
        require(holds(endedHash), "its end");
        if (ratedAt == null) {
            require(ratedHash == null && stars == null && comment == null, "its stars");
        } else {
            head = HashChain.rated(session, stars, comment, ratedAt, head);
            require(holds(ratedHash), "its stars");
        }
    }

    private void holdTombstone(ResultSet row) throws SQLException {
        byte[] last = ratedHash == null ? endedHash : ratedHash;
        head = HashChain.erased(
                session,
                number,
                instant(row, "opened_at"),
                attendedAt,
                endedAt,
                outcome,
                instant(row, "erased_at"),
                last == null ? null : new ChainLink(last));
        require(holds(row.getBytes("erased_hash")), "its tombstone");
    }

    private boolean holds(byte[] stored) {
        return Arrays.equals(head.bytes(), stored);
    }

    private void require(boolean holds, String where) {
        if (!holds && broken.isEmpty()) {
            broken = Optional.of(where);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
