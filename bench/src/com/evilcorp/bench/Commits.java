package com.evilcorp.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * One row, one commit, one connection: what it costs to make something durable, in the database of a product that has started
 * there before.
 */
final class Commits implements AutoCloseable {
    private static final String TEXT = "It is a sock. There should be two of them.";

    private static final UUID SESSION = UUID.randomUUID();

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement insertLine;

    Commits(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_line (id bigserial primary key, said text not null,"
                    + " at timestamptz not null default now())");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome)"
                    + " values ('" + SESSION + "', -1, 'Nobody', '', now(), now(), 'ABANDONED')");
            statement.execute("create sequence bare_seq");
        }
        insertLine = connection.prepareStatement("insert into line (session, seq, sender, said, at, client_id, hash)"
                + " values ('" + SESSION + "', nextval('bare_seq'), 'CUSTOMER', '" + TEXT
                + "', now(), gen_random_uuid(), sha256('" + TEXT + "'))");
        insert = connection.prepareStatement("insert into bare_line (said) values ('" + TEXT + "')");
    }

    /** One; in milliseconds. */
    double one() throws SQLException {
        return millisOf(insert);
    }

    /** One of the product's own lines, with all that its table has the database do. */
    double oneLine() throws SQLException {
        return millisOf(insertLine);
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

    private static double millisOf(PreparedStatement statement) throws SQLException {
        long begun = System.nanoTime();
        statement.executeUpdate();
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
