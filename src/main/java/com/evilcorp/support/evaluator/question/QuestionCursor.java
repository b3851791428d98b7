package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.web.Ids;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question's place in the list, which it keeps however many come: when it was left, and its id. */
record QuestionCursor(Instant leftAt, UUID id) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,14})-(.+)");

    static QuestionCursor of(QuestionSummary question) {
        return new QuestionCursor(question.leftAt(), question.id());
    }

    /** Reads what {@link #toString} wrote, if it is that. */
    static Optional<QuestionCursor> read(String text) {
        return Optional.of(WRITTEN.matcher(text)).filter(Matcher::matches).flatMap(written -> Ids.parse(
                        written.group(2))
                .map(id -> new QuestionCursor(Instant.ofEpochMilli(Long.parseLong(written.group(1))), id)));
    }

    /** What holds of all that come behind it, the newest first. */
    SqlQuery behind() {
        return SqlQuery.of(" and (q.left_at, q.id) < (?, ?)", leftAt, id);
    }

    @Override
    public String toString() {
        return leftAt.toEpochMilli() + "-" + id;
    }
}
