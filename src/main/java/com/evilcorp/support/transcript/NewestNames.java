package com.evilcorp.support.transcript;

import com.evilcorp.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Has whoever is about to search know the names of the sessions that were opened a moment ago, to which the index comes
 * once a second. Where there are none, that is one look at two indexes.
 */
@ApplicationScoped
public class NewestNames {
    /** A hundred sessions each: as many as come in a second or so. What is beyond, the index gets to by itself. */
    private static final int MOST_TIMES = 5;

    private final Sql sql;

    @Inject
    NewestNames(Sql sql) {
        this.sql = sql;
    }

    /** Adds them, if there are any. */
    public void index() {
        sql.write(connection -> {
            SearchDocuments documents = new SearchDocuments(connection);
            int times = 1;
            while (documents.beginNewer() > 0 && times < MOST_TIMES) {
                times++;
            }
            return times;
        });
    }
}
