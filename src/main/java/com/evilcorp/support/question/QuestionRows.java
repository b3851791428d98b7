package com.evilcorp.support.question;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads questions with all their entries, in one statement whatever is found. */
final class QuestionRows {
    private static final String WITH_ENTRIES =
            """
            select q.id, version, name, product, language, session, stars, kind, said, at, client_id from (
                select * from question %s
            ) q join question_entry e on e.question = q.id order by %s, seq
            """;

    private QuestionRows() {}

    /**
     * Questions in their order, each with its entries in theirs.
     *
     * @param which the condition, and how many
     * @param order of the questions, which tells them apart
     */
    static List<Question> list(Sql sql, SqlQuery which, String order) {
        return assembled(
                sql.list(new SqlQuery(WITH_ENTRIES.formatted(which.sql(), order), which.values()), QuestionRows::part));
    }

    private static List<Question> assembled(List<Question> parts) {
        Map<UUID, Question> questions = new LinkedHashMap<>();
        parts.forEach(part -> questions.merge(part.id(), part, QuestionRows::joined));
        return List.copyOf(questions.values());
    }

    private static Question joined(Question first, Question next) {
        return new Question(
                first.id(),
                first.version(),
                first.details(),
                Stream.concat(first.entries().stream(), next.entries().stream()).toList(),
                first.stars());
    }

    /** A question as it is with the entry of this row alone. */
    private static Question part(ResultSet row) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class), row.getInt("version"), details(row), List.of(entry(row)), stars(row));
    }

    private static Question.Details details(ResultSet row) throws SQLException {
        return new Question.Details(
                Optional.ofNullable(row.getString("name")).map(SessionName::new),
                Optional.ofNullable(row.getString("product")),
                row.getString("language"),
                Optional.ofNullable(row.getObject("session", UUID.class)));
    }

    private static QuestionEntry entry(ResultSet row) throws SQLException {
        return new QuestionEntry(
                row.getObject("client_id", UUID.class),
                QuestionEntry.Kind.valueOf(row.getString("kind")),
                new Text(row.getString("said")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OptionalInt stars(ResultSet row) throws SQLException {
        int stars = row.getInt("stars");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(stars);
    }
}
