package com.evilcorp.support.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Holds all that is stored against its chains, in the order of the sessions' numbers, as of one instant. It needs the same
 * memory however much that is.
 */
public final class ChainVerifier {
    private static final int ROWS_AT_ONCE = 500;
    private static final String EVERYTHING =
            """
            select t.id, t.number, t.name, t.product, t.visitor, t.token_hash, t.opened_at, t.attended_at, t.ended_at,
                   t.outcome, t.stars, t.comment, t.rated_at, t.erased_at, t.opened_hash, t.ended_hash, t.rated_hash,
                   t.erased_hash, t.question, t.lines, t.first_reply_at, l.seq, l.sender, l.said, l.at, l.client_id, l.hash,
                   sha256(p.bytes) as picture_hash
              from transcript t
              left join line l on l.session = t.id
              left join picture p on p.session = l.session and p.line = l.seq
            """;
    private static final String IN_ORDER = " order by t.number, t.id, l.seq";
    private static final String ONE = " where t.id = ? order by l.seq";
    private static final String WITHOUT_SESSION =
            "select session from line l where not exists (select from transcript t where t.id = l.session) limit 1";
    private static final String ALTERED_PICTURE =
            """
            select session, number from picture p join transcript t on t.id = p.session
             where hash <> sha256(bytes)
                or (line is not null and not exists (select from line l where l.session = p.session and l.seq = p.line))
             limit 1
            """;

    /**
     * What was found.
     *
     * @param chained   how many sessions are what they were when they were stored
     * @param unchained how many are older than the chains, so that nobody knows
     * @param erased    how many have left a tombstone, and are what that says
     * @param tampered  the first that is not, at which the check stopped
     * @param unsealed  the first day whose sessions are not those that were sealed, if all others are what they were
     * @param questions the same of the questions that were left
     */
    public record Findings(
            long chained,
            long unchained,
            long erased,
            Optional<Tampered> tampered,
            Optional<LocalDate> unsealed,
            QuestionFindings questions) {}

    /**
     * A session that was tampered with.
     *
     * @param number absent if nothing but lines is left of it
     * @param where  the first fact of it that is not what was stored
     */
    public record Tampered(UUID session, OptionalLong number, String where) {}

    private long chained;
    private long unchained;
    private long erased;

    private ChainVerifier() {}

    /**
     * Checks a whole database.
     *
     * @param database a connection of its own, with no transaction begun; nothing is written
     */
    public static Findings of(Connection database) throws SQLException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            return new ChainVerifier().findings(database, statement);
        } finally {
            database.rollback();
        }
    }

    /** Walks along the chain of one session that is stored, and has ended. */
    static Proof of(Connection database, UUID session) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(EVERYTHING + ONE)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setObject(1, session);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                ChainVerification walk = new ChainVerification(rows);
                do {
                    walk.step(rows);
                } while (rows.next());
                return walk.proof();
            }
        }
    }

    private Findings findings(Connection database, Statement statement) throws SQLException {
        Optional<Tampered> tampered = inSessions(statement);
        if (tampered.isEmpty()) {
            tampered = withoutSession(statement);
        }
        if (tampered.isEmpty()) {
            tampered = alteredPicture(statement);
        }
        Optional<LocalDate> unsealed = tampered.isEmpty() ? DailySeals.firstBroken(database) : Optional.empty();
        return new Findings(chained, unchained, erased, tampered, unsealed, QuestionChainVerifier.of(statement));
    }

    private Optional<Tampered> inSessions(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(EVERYTHING + IN_ORDER)) {
            Optional<ChainVerification> walk = Optional.empty();
            while (rows.next()) {
                UUID session = rows.getObject("id", UUID.class);
                if (walk.filter(same -> same.session().equals(session)).isEmpty()) {
                    Optional<Tampered> tampered = walk.flatMap(this::finished);
                    if (tampered.isPresent()) {
                        return tampered;
                    }
                    walk = Optional.of(new ChainVerification(rows));
                }
                walk.get().step(rows);
            }
            return walk.flatMap(this::finished);
        }
    }

    private static Optional<Tampered> withoutSession(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WITHOUT_SESSION)) {
            return row.next()
                    ? Optional.of(
                            new Tampered(row.getObject("session", UUID.class), OptionalLong.empty(), "its opening"))
                    : Optional.empty();
        }
    }

    /** One that its own hash does not fit, or that is shown by no line. */
    private static Optional<Tampered> alteredPicture(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(ALTERED_PICTURE)) {
            return row.next()
                    ? Optional.of(new Tampered(
                            row.getObject("session", UUID.class), OptionalLong.of(row.getLong("number")), "a picture"))
                    : Optional.empty();
        }
    }

    private Optional<Tampered> finished(ChainVerification walk) {
        Optional<String> where = walk.brokenAt();
        if (where.isEmpty()) {
            switch (walk.kind()) {
                case CHAINED -> chained++;
                case UNCHAINED -> unchained++;
                case ERASED -> erased++;
            }
        }
        return where.map(fact -> new Tampered(walk.session(), OptionalLong.of(walk.number()), fact));
    }
}
