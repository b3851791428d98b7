package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.SqlQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One thing asked or answered, as it is stored.
 *
 * @param kind   {@code asked}, {@code answered} or {@code corrected}
 * @param readAt when the other side first read it, as far as that is known
 */
public record QuestionEntryRow(UUID question, int seq, String kind, String text, Instant at, Optional<Instant> readAt) {
    private static final String ENTRIES =
            """
            select question, seq, kind, said, at,
                   (select min(r.at) from question_reading r where r.question = e.question and r.entries >= e.seq
                       and r.reader = case e.kind when 'ASKED' then 'REP' else 'CUSTOMER' end) as read_at
              from question_entry e where question = any (cast(? as uuid[])) order by question, seq
            """;

    /** All of some questions, by question and in order. */
    public static Map<UUID, List<QuestionEntryRow>> of(Connection connection, List<UUID> questions)
            throws SQLException {
        return SqlQuery.of(ENTRIES, questions).list(connection, QuestionEntryRow::of).stream()
                .collect(Collectors.groupingBy(QuestionEntryRow::question));
    }

    private static QuestionEntryRow of(ResultSet row) throws SQLException {
        return new QuestionEntryRow(
                row.getObject("question", UUID.class),
                row.getInt("seq"),
                row.getString("kind").toLowerCase(Locale.ROOT),
                row.getString("said"),
                SqlQuery.instant(row, "at").orElseThrow(),
                SqlQuery.instant(row, "read_at"));
    }

    /** Whether the rep said it. */
    public boolean isOfTheRep() {
        return !kind.equals("asked");
    }
}
