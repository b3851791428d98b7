package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** Sessions that are over, for the evaluator to judge. */
public abstract class ReviewScene extends Scene {
    protected DataSource database;
    protected Rep rep;

    protected void notes(String session, int seq, int versions) throws SQLException {
        inDatabase("insert into note (id, session, seq, version, noted, at)"
                + " select gen_random_uuid(), '%s', %d, n, 'Version ' || n, now() from generate_series(1, %d) n"
                        .formatted(session, seq, versions));
    }

    protected void inDatabase(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    protected final String served(String name) {
        if (rep == null) {
            rep = console();
            rep.sits();
        }
        return Served.session(rep, customer(), name, "Why?", "Because.");
    }

    protected static ValidatableResponse note(String session, int line, String note) {
        return Served.post(session, "notes", "view", UUID.randomUUID().toString(), "line", "" + line, "note", note);
    }
}
