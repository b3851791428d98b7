package com.evilcorp.support.transcript;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Reckons the figures of the sessions that a filter asks for. They pass by one after the other, and none is kept. */
@ApplicationScoped
class FiguresBook {
    private static final int AT_ONCE = 5_000;

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    FiguresBook(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Figures of(Filter filter) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return read(connection, question(filter));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The figures could not be read", e);
        }
    }

    private static Figures read(Connection connection, Question question) throws SQLException {
        Figures.Tally tally = new Figures.Tally();
        try (PreparedStatement statement = question.prepare(connection)) {
            // With a size, and outside of auto-commit, the driver reads by and by instead of all at once.
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tally.add(SessionFact.of(row));
                }
            }
        }
        return tally.figures();
    }

    private Question question(Filter filter) {
        Question question = Question.of("select " + SessionFact.COLUMNS + " from transcript t where ")
                .and(Conditions.of(filter, clock.instant()));
        Optional<String> words = filter.value(Parameter.SEARCH);
        return words.isPresent() ? question.and(WordSearch.lookedUp(words.get())) : question;
    }
}
