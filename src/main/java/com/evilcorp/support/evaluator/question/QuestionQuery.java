package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the evaluator asks of the questions that were left: in three statements, however many there are. */
@ApplicationScoped
class QuestionQuery {
    private static final String SELECT = "select " + QuestionSummary.COLUMNS + " from question q where ";
    private static final String NEWEST_FIRST = " order by q.left_at desc, q.id desc limit ?";

    /** Few are due at a time, and are looked up before all else. */
    private static final String DUE = " and q.id = any (array(select question from second_look"
            + " where question is not null and done_at is null and due_at <= ? order by due_at limit 100))";

    /**
     * Some questions, as they were at one moment.
     *
     * @param entries of each that was not shredded
     * @param next    where the page behind this one begins, if there is one
     */
    record Page(
            QuestionFigures figures,
            List<QuestionSummary> questions,
            Map<UUID, List<QuestionEntryRow>> entries,
            Optional<QuestionCursor> next) {}

    /** One question with all that was said. */
    record Whole(QuestionSummary question, List<QuestionEntryRow> entries) {}

    private final Sql sql;

    @Inject
    QuestionQuery(Sql sql) {
        this.sql = sql;
    }

    /**
     * The newest questions that a filter asks for, and what all come to that were left since then.
     *
     * @param behind after which they come
     */
    Page page(Instant since, QuestionFilter filter, Optional<QuestionCursor> behind, int most) {
        return sql.readOneMoment(connection -> {
            QuestionFigures figures = QuestionFigures.since(connection, since);
            List<QuestionSummary> found = SqlQuery.of(SELECT)
                    .and(filter.sql())
                    .and(behind.map(QuestionCursor::behind).orElse(SqlQuery.of("")))
                    .and(NEWEST_FIRST, most + 1)
                    .list(connection, QuestionSummary::of);
            List<QuestionSummary> shown = found.subList(0, Math.min(most, found.size()));
            Optional<QuestionCursor> next =
                    found.size() > most ? Optional.of(QuestionCursor.of(shown.get(most - 1))) : Optional.empty();
            return new Page(figures, shown, entries(connection, shown), next);
        });
    }

    /**
     * A question that is to be reviewed again, or the newest with an answer that nobody has reviewed, of those that a filter asks
     * for.
     *
     * @param behind after which it comes; where none does, it is the newest of all
     */
    Optional<UUID> unreviewed(QuestionFilter filter, Optional<QuestionCursor> behind, Instant now) {
        SqlQuery unreviewed = filter.sql().and(" and " + QuestionFilter.UNREVIEWED);
        return sql.read(connection -> {
            Optional<UUID> next = newest(connection, filter.sql().and(DUE, now));
            if (next.isEmpty() && behind.isPresent()) {
                next = newest(connection, unreviewed.and(behind.get().behind()));
            }
            return next.isPresent() ? next : newest(connection, unreviewed);
        });
    }

    private static Optional<UUID> newest(Connection connection, SqlQuery which) throws SQLException {
        return SqlQuery.of("select q.id from question q where ")
                .and(which)
                .and(NEWEST_FIRST, 1)
                .list(connection, row -> row.getObject("id", UUID.class))
                .stream()
                .findFirst();
    }

    /** A question, if there is such a one. */
    Optional<Whole> one(UUID id) {
        return sql.readOneMoment(connection -> {
            List<QuestionSummary> found =
                    SqlQuery.of(SELECT).and("q.id = ?", id).list(connection, QuestionSummary::of);
            Map<UUID, List<QuestionEntryRow>> entries = entries(connection, found);
            return found.stream()
                    .map(question -> new Whole(question, entries.getOrDefault(id, List.of())))
                    .findFirst();
        });
    }

    private static Map<UUID, List<QuestionEntryRow>> entries(Connection connection, List<QuestionSummary> questions)
            throws SQLException {
        return QuestionEntryRow.of(
                connection, questions.stream().map(QuestionSummary::id).toList());
    }
}
