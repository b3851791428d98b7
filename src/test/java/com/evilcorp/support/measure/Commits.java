package com.evilcorp.support.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One row, one commit, one connection: what it costs to make something durable. */
final class Commits implements AutoCloseable {
    private static final String TEXT = "It is a sock. There should be two of them.";

    private final Connection connection;
    private final PreparedStatement insert;

    Commits(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_line (id bigserial primary key, said text not null,"
                    + " at timestamptz not null default now())");
        }
        insert = connection.prepareStatement("insert into bare_line (said) values ('" + TEXT + "')");
    }

    /** One; in milliseconds. */
    double one() throws SQLException {
        long begun = System.nanoTime();
        insert.executeUpdate();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** As many as there is time for; how many a second. */
    double perSecond(Duration time) throws SQLException {
        long begun = System.nanoTime();
        int count = 0;
        while (System.nanoTime() - begun < time.toNanos()) {
            insert.executeUpdate();
            count++;
        }
        return count * 1e9 / (System.nanoTime() - begun);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
