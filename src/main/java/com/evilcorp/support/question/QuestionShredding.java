package com.evilcorp.support.question;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shreds questions: what was said, the words' hash, and all that tells who it was are gone at once. A tombstone stays, which says
 * when something was left and answered, and whether it was taken back.
 */
@ApplicationScoped
public class QuestionShredding {
    private static final String TO_BE_SHREDDED =
            """
            select id, left_at, answered_at, stars,
                   (select hash from question_entry where question = id order by seq desc limit 1) as last_hash
              from question where id = any (cast(? as uuid[])) and shredded_at is null order by id for update
            """;

    private static final String SHRED =
            """
            update question set words_hash = null, name = null, product = null, visitor = null, session = null,
                   waiting_since = null, reviewed_at = null, version = version + 1, withdrawn = ?, shredded_at = ?,
                   last_hash = ?, shredded_hash = ?
             where id = ?
            """;

    /** With the entries go the words that they are found by. */
    private static final List<String> PARTS =
            List.of("question_reading", "note", "review", "review_pick", "second_look", "question_entry");

    private static final String OLD =
            """
            select id from question where shredded_at is null and changed_at < ?
             order by changed_at limit ? for update skip locked
            """;

    private static final String THEIRS = "select id from question where shredded_at is null and visitor = ? for update";

    private static final String TOMBSTONES =
            "delete from question where id in (select id from question where shredded_at < ? limit ?)";

    private final Sql sql;

    @Inject
    QuestionShredding(Sql sql) {
        this.sql = sql;
    }

    /** Shreds what its customer took back. In the caller's transaction. */
    public void withdraw(UUID question, Instant at) {
        shred(List.of(question), true, at);
    }

    /** Shreds all that a browser left, whether it was answered or not. */
    @Transactional
    public void shredAllOf(UUID visitor, Instant at) {
        shred(sql.list(SqlQuery.of(THEIRS, visitor), row -> row.getObject("id", UUID.class)), false, at);
    }

    /**
     * Shreds what has not changed since then, the oldest first.
     *
     * @param most how many at most
     * @return how many were shredded
     */
    @Transactional
    public int shredUnchangedSince(Instant then, int most, Instant at) {
        List<UUID> old = sql.list(SqlQuery.of(OLD, then, most), row -> row.getObject("id", UUID.class));
        return shred(old, false, at);
    }

    /** Deletes tombstones of before then; answers how many. */
    @Transactional
    public int deleteShreddedBefore(Instant then, int most) {
        return sql.update(SqlQuery.of(TOMBSTONES, then, most));
    }

    /**
     * Shreds one that the evaluator erases.
     *
     * @return false if there is none, or only its tombstone
     */
    @Transactional
    public boolean erase(UUID question, Instant at) {
        return shred(List.of(question), false, at) > 0;
    }

    private int shred(List<UUID> questions, boolean withdrawn, Instant at) {
        Instant when = at.truncatedTo(ChronoUnit.MILLIS);
        List<Tombstone> tombstones = sql.list(SqlQuery.of(TO_BE_SHREDDED, questions), Tombstone::of);
        tombstones.forEach(one -> sql.update(SqlQuery.of(
                SHRED,
                withdrawn,
                when,
                one.lastLink().map(ChainLink::bytes).orElse(null),
                one.hash(withdrawn, when).bytes(),
                one.id())));
        List<UUID> shredded = tombstones.stream().map(Tombstone::id).toList();
        PARTS.forEach(part ->
                sql.update(SqlQuery.of("delete from " + part + " where question = any (cast(? as uuid[]))", shredded)));
        return shredded.size();
    }

    /** What stays of a question, and the last link of the chain that it had. */
    private record Tombstone(
            UUID id,
            Instant leftAt,
            Optional<Instant> answeredAt,
            Optional<Integer> stars,
            Optional<ChainLink> lastLink) {
        private static Tombstone of(ResultSet row) throws SQLException {
            return new Tombstone(
                    row.getObject("id", UUID.class),
                    SqlQuery.instant(row, "left_at").orElseThrow(),
                    SqlQuery.instant(row, "answered_at"),
                    Optional.ofNullable(row.getObject("stars", Integer.class)),
                    Optional.ofNullable(row.getBytes("last_hash")).map(ChainLink::new));
        }

        private ChainLink hash(boolean withdrawn, Instant at) {
            return HashChain.shredded(id, leftAt, answeredAt, stars, withdrawn, at, lastLink);
        }
    }
}
