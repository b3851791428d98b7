package com.evilcorp.support.question;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many questions wait for an answer, for those who call somebody. */
@ApplicationScoped
public class WaitingQuestions {
    private static final String COUNT = "select count(*) from question where waiting_since is not null";

    private final Sql sql;

    @Inject
    WaitingQuestions(Sql sql) {
        this.sql = sql;
    }

    public long count() {
        return sql.list(SqlQuery.of(COUNT), row -> row.getLong(1)).get(0);
    }
}
