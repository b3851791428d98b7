package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes sessions up, of four weeks. */
public final class MadeUpSessions {
    private final DataSource database;
    private final String mark;
    private final Instant start;
    private final Random chance;

    /** @param mark the name of all of them */
    public MadeUpSessions(DataSource database, String mark, Instant start, Random chance) {
        this.database = database;
        this.mark = mark;
        this.start = start;
        this.chance = chance;
    }

    /** One more, which is stored. */
    public MadeUpSession madeUp() throws SQLException {
        Instant opened = start.plusMillis(chance.nextLong(Duration.ofDays(28).toMillis()));
        boolean isAttended = chance.nextInt(4) > 0;
        Instant turn = opened.plusMillis(chance.nextLong(
                chance.nextBoolean() ? 20_000 : Duration.ofHours(4).toMillis()));
        Instant ended = isAttended ? turn.plus(Duration.ofHours(3)) : turn;
        List<MadeUpSession.Said> lines = new ArrayList<>();
        Instant at = turn;
        for (int i = chance.nextInt(6); isAttended && i > 0; i--) {
            at = at.plusMillis(chance.nextLong(chance.nextBoolean() ? 30_000 : 1_500_000));
            lines.add(new MadeUpSession.Said(chance.nextBoolean(), at));
        }
        MadeUpSession session = new MadeUpSession(
                write(opened, isAttended ? turn : null, ended, isAttended ? "ENDED_BY_REP" : "ABANDONED"),
                opened,
                isAttended ? turn : null,
                ended,
                isAttended ? "ENDED_BY_REP" : "ABANDONED",
                isAttended && chance.nextBoolean() ? 1 + chance.nextInt(5) : null,
                chance.nextInt(3) > 0 ? chance.nextInt(9_000) : null,
                chance.nextBoolean() ? 1 + chance.nextInt(6) : null,
                lines,
                isAttended && chance.nextInt(3) == 0
                        ? chance.ints(4, 1, 6).boxed().toList()
                        : null);
        fill(session);
        return session;
    }

    private UUID write(Instant opened, Instant attended, Instant ended, String outcome) throws SQLException {
        return new PastSessions(database).session(mark, opened, attended, null, ended, outcome, null);
    }

    private void fill(MadeUpSession session) throws SQLException {
        tell(
                "update transcript set stars = cast(? as smallint), rated_at = case when ? > 0 then ended_at end,"
                        + " promised_low = 0, promised_high = ?, seen_by_customer = ?, lines = ?,"
                        + " reviewed_at = case when ? then ended_at end where id = ?",
                session.stars(),
                session.stars() == null ? 0 : 1,
                session.promisedHigh(),
                session.seen(),
                session.lines().size(),
                session.scores() != null,
                session.id());
        for (int seq = 1; seq <= session.lines().size(); seq++) {
            MadeUpSession.Said said = session.lines().get(seq - 1);
            tell(
                    "insert into line (session, seq, sender, said, at) values (?, ?, ?, 'So.', ?)",
                    session.id(),
                    seq,
                    said.byRep() ? "REP" : "CUSTOMER",
                    said.at());
        }
        if (session.scores() != null) {
            review(session.id(), 1, List.of(1, 1, 1, 1));
            review(session.id(), 2, session.scores());
        }
    }

    private void review(UUID session, int version, List<Integer> scores) throws SQLException {
        tell(
                "insert into review (id, session, version, scorecard, scores, causes, at)"
                        + " values (gen_random_uuid(), ?, ?, 1, array[?, ?, ?, ?], '{\"\",\"\",\"\",\"\"}', now())",
                session,
                version,
                scores.get(0),
                scores.get(1),
                scores.get(2),
                scores.get(3));
    }

    private void tell(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(sql, values).update(connection);
        }
    }
}
