package com.evilcorp.support.chain;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    private final Optional<Instant> attendedAt;
    private final Optional<Instant> endedAt;
    private final Optional<String> outcome;
    private final Optional<Integer> stars;
    private final Optional<String> comment;
    private final Optional<Instant> ratedAt;
    private final Optional<Instant> erasedAt;
    private final Optional<ChainLink> endedHash;
    private final Optional<ChainLink> ratedHash;
    private final Optional<String> question;
    private final int counted;
    private final Optional<Instant> firstReplyAt;
    private ChainLink head;
    private int lines;
    private Optional<String> asked = Optional.empty();
    private Optional<Instant> replied = Optional.empty();
    private final Set<SentId> sent = new HashSet<>();
    private Optional<String> broken = Optional.empty();

    /** What a sender called a line, which is theirs to choose, once. */
    private record SentId(String sender, UUID id) {}

    /** Begins with a session's first row, which holds the session as well. */
    ChainVerification(ResultSet row) throws SQLException {
        session = row.getObject("id", UUID.class);
        number = row.getLong("number");
        attendedAt = SqlQuery.instant(row, "attended_at");
        endedAt = SqlQuery.instant(row, "ended_at");
        outcome = Optional.ofNullable(row.getString("outcome"));
        stars = Optional.ofNullable(row.getObject("stars", Integer.class));
        comment = Optional.ofNullable(row.getString("comment"));
        ratedAt = SqlQuery.instant(row, "rated_at");
        erasedAt = SqlQuery.instant(row, "erased_at");
        endedHash = link(row, "ended_hash");
        ratedHash = link(row, "rated_hash");
        question = Optional.ofNullable(row.getString("question"));
        counted = row.getInt("lines");
        firstReplyAt = SqlQuery.instant(row, "first_reply_at");
        head = opened(row);
        kind = kind(row);
        begin(row);
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
            case UNCHAINED -> require(link(row, "hash").isEmpty(), "its opening");
        }
        require(seq == lines && isSentOnce(row), "line " + seq);
    }

    /** Where the chain does not hold, once all rows of the session were walked by. */
    Optional<String> brokenAt() {
        if (kind == Kind.CHAINED) {
            end();
            // The lines of a session that goes on are counted by whoever asks.
            boolean wellCounted = endedAt.isEmpty() || counted == lines;
            require(wellCounted && question.equals(asked) && firstReplyAt.equals(replied), "what the list shows of it");
        }
        return broken;
    }

    /** The same, of one that has ended, for whoever has its head. */
    Proof proof() {
        if (brokenAt().isPresent()) {
            return Proof.of(Proof.Verdict.ALTERED);
        }
        return erasedAt.map(Proof::erased).orElseGet(() -> Proof.of(Proof.Verdict.UNALTERED));
    }

    private Kind kind(ResultSet row) throws SQLException {
        if (erasedAt.isPresent()) {
            return Kind.ERASED;
        }
        return link(row, "opened_hash").isPresent() ? Kind.CHAINED : Kind.UNCHAINED;
    }

    private ChainLink opened(ResultSet row) throws SQLException {
        return HashChain.opened(
                session,
                number,
                row.getString("name"),
                Optional.ofNullable(row.getString("product")),
                Optional.ofNullable(row.getObject("visitor", UUID.class)),
                row.getString("token_hash"),
                SqlQuery.instant(row, "opened_at").orElseThrow());
    }

    private void begin(ResultSet row) throws SQLException {
        switch (kind) {
            case CHAINED -> require(holds(link(row, "opened_hash")), "its opening");
            case ERASED -> holdTombstone(row);
            case UNCHAINED -> require(endedHash.isEmpty() && ratedHash.isEmpty(), "its opening");
        }
    }

    private void say(ResultSet row, int seq) throws SQLException {
        String said = row.getString("said");
        Instant at = SqlQuery.instant(row, "at").orElseThrow();
        Optional<UUID> id = Optional.ofNullable(row.getObject("client_id", UUID.class));
        head = HashChain.said(session, seq, row.getString("sender"), said, at, id, picture(row), head);
        require(holds(link(row, "hash")), "line " + seq);
        if (id.isEmpty()) {
            asked = Optional.of(said);
        }
        if (replied.isEmpty() && Party.valueOf(row.getString("sender")) == Party.REP && isAttendedBy(at)) {
            replied = Optional.of(at);
        }
    }

    /** What the rep answered in a question that was left, with which a session may begin, is no reply in it. */
    private boolean isAttendedBy(Instant at) {
        return attendedAt.filter(since -> !at.isBefore(since)).isPresent();
    }

    /** The hash of the bytes as they are, whatever stands beside them. */
    private static Optional<String> picture(ResultSet row) throws SQLException {
        return link(row, "picture_hash").map(ChainLink::hex);
    }

    private boolean isSentOnce(ResultSet row) throws SQLException {
        UUID id = row.getObject("client_id", UUID.class);
        return id == null || sent.add(new SentId(row.getString("sender"), id));
    }

    private void end() {
        if (endedAt.isEmpty()) {
            require(endedHash.isEmpty() && ratedHash.isEmpty() && ratedAt.isEmpty(), "its end");
            return;
        }
        head = HashChain.ended(session, attendedAt, outcome.orElseThrow(), endedAt.get(), head);
        require(holds(endedHash), "its end");
        if (ratedAt.isEmpty()) {
            require(ratedHash.isEmpty() && stars.isEmpty() && comment.isEmpty(), "its stars");
        } else {
            head = HashChain.rated(session, stars.orElseThrow(), comment, ratedAt.get(), head);
            require(holds(ratedHash), "its stars");
        }
    }

    private void holdTombstone(ResultSet row) throws SQLException {
        head = HashChain.erased(
                session,
                number,
                SqlQuery.instant(row, "opened_at").orElseThrow(),
                attendedAt,
                endedAt.orElseThrow(),
                outcome.orElseThrow(),
                erasedAt.orElseThrow(),
                ratedHash.or(() -> endedHash));
        require(holds(link(row, "erased_hash")), "its tombstone");
    }

    private boolean holds(Optional<ChainLink> stored) {
        return stored.equals(Optional.of(head));
    }

    private void require(boolean holds, String where) {
        if (!holds && broken.isEmpty()) {
            broken = Optional.of(where);
        }
    }

    private static Optional<ChainLink> link(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(ChainLink::new);
    }
}
