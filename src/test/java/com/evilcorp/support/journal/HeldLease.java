package com.evilcorp.support.journal;

import com.evilcorp.support.TestDatabase;
import com.evilcorp.support.lease.Lease;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database of its own, whose lease somebody else holds until the test lets go of it. */
public class HeldLease extends TestDatabase {
    private static final String NAME = "held_lease";
    private static Connection holder;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        String url = url().replace("/postgres?", "/" + NAME + "?");
        config.put("quarkus.datasource.jdbc.url", url);
        config.put("support.journal.lease-interval", "100ms");
        config.put("support.journal.lease-max-attempts", "100000");
        config.put("support.desk.restart-grace", "8s");
        config.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "3");
        try {
            execute(DriverManager.getConnection(url()), "create database " + NAME)
                    .close();
            holder = execute(DriverManager.getConnection(url), "select pg_advisory_lock(" + Lease.KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return config;
    }

    static void letGo() throws SQLException {
        holder.close();
    }

    /** Nobody else gets on while this is done. */
    static void whileTheHeadIsLocked(Runnable act) throws SQLException {
        holder.setAutoCommit(false);
        execute(holder, "select * from journal_head for update");
        act.run();
        holder.rollback();
        holder.setAutoCommit(true);
    }

    /** What its database answers. */
    static long number(String query) throws SQLException {
        try (Statement statement = holder.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }
}
