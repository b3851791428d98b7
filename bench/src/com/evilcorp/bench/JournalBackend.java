package com.evilcorp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The process of PostgreSQL that stores what a journal commits: what it takes is the same however busy the machine is. */
final class JournalBackend {
    private static final String PID = "select pid from pg_stat_activity where datname = current_database()"
            + " and query like '%journal_head%' and pid <> pg_backend_pid() order by query_start desc";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path times;

    /** @param url of the database of a product that has stored something */
    JournalBackend(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PID)) {
            if (!row.next()) {
                throw new IllegalStateException("Nobody stores anything in " + url);
            }
            times = Path.of("/proc", row.getString(1), "schedstat");
        }
    }

    /** Time of the processor so far. */
    double processorMillis() throws IOException {
        return Long.parseLong(Files.readString(times).split(" ")[0]) / NANOS_PER_MILLI;
    }
}
