package com.evilcorp.support.schema;

import com.evilcorp.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A database that was migrated so far, and by nothing but the migrations. */
public final class MigratedDatabase implements AutoCloseable {
    private static final Path ROWS = Path.of("src", "test", "resources", "schema", "rows-of-v19.sql");

    /** By their versions. */
    private static final Map<String, String> TEMPLATES = new HashMap<>();

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String url;
    private final Connection connection;

    private MigratedDatabase(String url) throws SQLException {
        this.url = url;
        this.connection = DriverManager.getConnection(url);
    }

    /** A new one beside that of the tests, with nothing in it. */
    static MigratedDatabase empty(String name) throws SQLException {
        return copied(name, "template1");
    }

    /** The tests of a class run beside each other, so that each has one of its own. */
    private static MigratedDatabase copied(String name, String template) throws SQLException {
        String own = name + "_" + COPIES.incrementAndGet();
        create(own, template);
        return new MigratedDatabase(url(own));
    }

    /** Under the lock, as a template may have no other user. */
    private static synchronized void create(String name, String template) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.url());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " template " + template);
        }
    }

    private static String url(String name) {
        return TestDatabase.url().replace("/postgres?", "/" + name + "?");
    }

    /**
     * A new one that was migrated so far, with something in every table, as version 19 would have left it. What it takes to
     * make one is done once for each version: from then on it is copied.
     *
     * @param version of the last migration, or {@code latest}
     */
    static MigratedDatabase filled(String name, String version) throws SQLException, IOException {
        return copied(name, template(version));
    }

    private static synchronized String template(String version) throws SQLException, IOException {
        String made = TEMPLATES.get(version);
        if (made == null) {
            made = "filled_as_of_v" + version.replaceAll("\\W", "");
            boolean isFirst = version.equals("19");
            create(made, isFirst ? "template1" : template("19"));
            try (MigratedDatabase database = new MigratedDatabase(url(made)).migrateTo(version)) {
                if (isFirst) {
                    database.fill();
                }
            }
            TEMPLATES.put(version, made);
        }
        return made;
    }

    /** One that is there, as version 19 would have left it, with something in every table. */
    public static void fillAsOfV19(String url) throws SQLException, IOException {
        try (MigratedDatabase database = new MigratedDatabase(url)) {
            database.migrateTo("19").fill();
        }
    }

    /** With something in every table, as version 19 stores it. */
    void fill() throws SQLException, IOException {
        run(ROWS);
    }

    /** @param version of the last migration, or {@code latest} */
    MigratedDatabase migrateTo(String version) {
        Flyway.configure().dataSource(url, null, null).target(version).load().migrate();
        return this;
    }

    void run(Path script) throws SQLException, IOException {
        run(Files.readString(script, StandardCharsets.UTF_8));
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query finds, as text. */
    List<String> texts(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    String schema() throws SQLException {
        return new SchemaText(connection).toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
