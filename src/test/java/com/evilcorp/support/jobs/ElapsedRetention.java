package com.evilcorp.support.jobs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes two weeks of a question pass at once. */
@Singleton
public class ElapsedRetention {
    private static final String LONG_AGO =
            "update question set changed_at = changed_at - interval '15 days' where id = ?";

    @Inject
    QuestionRetentionJob job;

    /** Nothing was said in it for longer than it is kept, and the desk has noticed. */
    public void passes(DataSource database, UUID question) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LONG_AGO)) {
            statement.setObject(1, question);
            statement.executeUpdate();
        }
        job.run(Instant.now());
    }
}
