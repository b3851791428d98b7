package com.evilcorp.support.story;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** A moment after it was stored, what was said can be searched. */
public final class Indexed {
    private static final String UNINDEXED =
            """
            select from transcript t left join search_document d on d.session = t.id
             where d.session is null
                or not d.complete
                   and (t.ended_at is not null or d.lines < (select count(*) from line where session = t.id))
            union all
            select from question where shredded_at is null and indexed_version is distinct from version
             limit 1
            """;

    private Indexed() {}

    /** Waits until that goes for all that is stored. */
    public static void all(DataSource database) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(UNINDEXED)) {
                        return !rows.next();
                    }
                });
    }
}
