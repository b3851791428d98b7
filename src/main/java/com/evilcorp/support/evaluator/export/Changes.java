package com.evilcorp.support.evaluator.export;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.transcript.JournalFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the journal stored, in its order. One process stores, one batch after the other, so the order of positions is that of
 * commits: who has read up to one has missed nothing before it.
 */
@ApplicationScoped
class Changes {
    /** How many facts are read at once. */
    static final int MOST = 500;

    private static final int BATCHES = 100;
    private static final String BEHIND =
            "select position, facts from journal_batch where position > ? order by position limit ?";
    private static final String HEAD = "select position from journal_head";

    private final Sql sql;

    @Inject
    Changes(Sql sql) {
        this.sql = sql;
    }

    /**
     * The next facts behind a position, at most {@value #MOST}; nothing if the journal has not got as far as that position. They
     * are read one at a time, so that all who follow take one connection.
     */
    synchronized Optional<List<Change>> after(long position) {
        return sql.readOneMoment(connection ->
                SqlQuery.of(HEAD).list(connection, row -> row.getLong(1)).get(0) < position
                        ? Optional.empty()
                        : Optional.of(after(connection, position)));
    }

    private static List<Change> after(Connection connection, long position) throws SQLException {
        List<PlacedFact> facts = SqlQuery.of(BEHIND, position, BATCHES)
                .list(connection, row -> placed(row.getLong("position"), row.getString("facts")))
                .stream()
                .flatMap(batch -> batch)
                .filter(fact -> fact.position() > position)
                .limit(MOST)
                .toList();
        ChangeContents contents = ChangeContents.of(connection, facts);
        return facts.stream()
                .map(placed -> Change.of(placed.position(), placed.fact(), contents.of(placed)))
                .toList();
    }

    private static Stream<PlacedFact> placed(long position, String facts) {
        return JournalFact.split(facts).stream().map(fact -> new PlacedFact(position - fact.back(), fact));
    }
}
