package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.SqlQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a question stands. */
public enum QuestionState {
    /** The customer has had the last word. */
    WAITING("q.waiting_since is not null"),
    ANSWERED("q.waiting_since is null and q.answered_at is not null and not q.withdrawn"),
    /** Its customer took it back. */
    WITHDRAWN("q.withdrawn"),
    /** It was no longer kept, or erased, before it had an answer. */
    EXPIRED("q.shredded_at is not null and q.answered_at is null and not q.withdrawn");

    private final String condition;

    QuestionState(String condition) {
        this.condition = condition;
    }

    /** What has to be true of a row of {@code question q}. */
    String condition() {
        return condition;
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QuestionState> inAddress(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }

    static QuestionState of(ResultSet row) throws SQLException {
        if (row.getBoolean("withdrawn")) {
            return WITHDRAWN;
        }
        if (SqlQuery.instant(row, "waiting_since").isPresent()) {
            return WAITING;
        }
        return SqlQuery.instant(row, "answered_at").isPresent() ? ANSWERED : EXPIRED;
    }
}
