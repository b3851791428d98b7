package com.evilcorp.support.chain;

import com.evilcorp.database.SqlQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Holds all questions that are stored against their chains, and what is left of those that were shredded. */
final class QuestionChainVerifier {
    private static final String EVERYTHING =
            """
            select q.id, q.name, q.product, q.language, q.left_at, q.answered_at, q.stars, q.withdrawn, q.shredded_at,
                   q.last_hash, q.shredded_hash, e.seq, e.kind, e.said, e.at, e.client_id, e.hash
              from question q left join question_entry e on e.question = q.id
             order by q.left_at, q.id, e.seq
            """;
    private static final String ASKED = "ASKED";

    private long unaltered;
    private long unchained;
    private long shredded;
    private Optional<UUID> tampered = Optional.empty();

    private QuestionChainVerifier() {}

    /** @param statement that reads a few rows at a time, in a transaction */
    static QuestionFindings of(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(EVERYTHING)) {
            return new QuestionChainVerifier().findings(rows);
        }
    }

    private QuestionFindings findings(ResultSet rows) throws SQLException {
        boolean more = rows.next();
        while (more && tampered.isEmpty()) {
            UUID question = rows.getObject("id", UUID.class);
            Walk walk = new Walk(rows);
            do {
                walk.step(rows);
                more = rows.next();
            } while (more && rows.getObject("id", UUID.class).equals(question));
            count(question, walk);
        }
        return new QuestionFindings(unaltered, unchained, shredded, tampered);
    }

    private void count(UUID question, Walk walk) {
        if (!walk.holds()) {
            tampered = Optional.of(question);
        } else if (walk.isShredded) {
            shredded++;
        } else if (walk.isChained) {
            unaltered++;
        } else {
            unchained++;
        }
    }

    /** Along the chain of one question. */
    private static final class Walk {
        private final UUID question;
        private final boolean isShredded;
        private final Optional<Instant> answeredAt;
        private boolean isChained;
        private ChainLink last;
        private int entries;
        private Optional<Instant> answered = Optional.empty();
        private boolean holds;

        private Walk(ResultSet row) throws SQLException {
            question = row.getObject("id", UUID.class);
            isShredded = SqlQuery.instant(row, "shredded_at").isPresent();
            answeredAt = SqlQuery.instant(row, "answered_at");
            last = HashChain.left(
                    question,
                    Optional.ofNullable(row.getString("name")),
                    Optional.ofNullable(row.getString("product")),
                    row.getString("language"),
                    SqlQuery.instant(row, "left_at").orElseThrow());
            holds = !isShredded || holdsTombstone(row);
        }

        private void step(ResultSet row) throws SQLException {
            if (row.getObject("seq") == null) {
                return;
            }
            entries++;
            Optional<ChainLink> stored = link(row, "hash");
            isChained = entries == 1 ? stored.isPresent() : isChained;
            Instant at = SqlQuery.instant(row, "at").orElseThrow();
            String kind = row.getString("kind");
            last = HashChain.entered(
                    question, entries, kind, row.getString("said"), at, row.getObject("client_id", UUID.class), last);
            holds &= row.getInt("seq") == entries && (isChained ? stored.equals(Optional.of(last)) : stored.isEmpty());
            answered = answered.isEmpty() && !kind.equals(ASKED) ? Optional.of(at) : answered;
        }

        /** Once all rows of the question were walked by. */
        private boolean holds() {
            return holds && (isShredded ? entries == 0 : entries > 0 && answered.equals(answeredAt));
        }

        /** What was shredded before there were chains has left no hash. */
        private boolean holdsTombstone(ResultSet row) throws SQLException {
            ChainLink tombstone = HashChain.shredded(
                    question,
                    SqlQuery.instant(row, "left_at").orElseThrow(),
                    answeredAt,
                    Optional.ofNullable(row.getObject("stars", Integer.class)),
                    row.getBoolean("withdrawn"),
                    SqlQuery.instant(row, "shredded_at").orElseThrow(),
                    link(row, "last_hash"));
            return link(row, "shredded_hash")
                    .filter(stored -> !stored.equals(tombstone))
                    .isEmpty();
        }

        private static Optional<ChainLink> link(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getBytes(column)).map(ChainLink::new);
        }
    }
}
