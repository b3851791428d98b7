package com.evilcorp.bench;

import com.evilcorp.support.evaluator.PastYears;
import com.evilcorp.support.fault.RealDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Past years of some sizes, each a database of one server, which are filled once and kept: in {@code target/bench/years}, or
 * in the folder that {@code -Dbench.years=} names. The server is durable, has three gigabytes of shared buffers, and logs
 * what it is told to log as JSON.
 */
final class KeptYears implements AutoCloseable {
    private static final int DAYS = 1_095;
    private static final long SEED = 7;
    private static final List<String> SETTINGS = List.of(
            "shared_buffers = '3GB'",
            "max_wal_size = '4GB'",
            "logging_collector = on",
            "log_destination = 'jsonlog'",
            "log_filename = 'asked.log'",
            "log_rotation_age = 0",
            "log_rotation_size = 0");

    private final Path kept =
            Path.of(System.getProperty("bench.years", "target/bench/years")).toAbsolutePath();
    private final Path folder;
    private final RealDatabase server;

    /** @param folder for the logs of the services that make the schemas */
    KeptYears(Path folder) throws SQLException {
        this.folder = folder;
        server = new RealDatabase(kept);
        for (String setting : SETTINGS) {
            execute(server.directUrl(), "alter system set " + setting);
        }
        // Most of them count from the next start on.
        server.isStopped();
        server.isStartedAgain();
    }

    /** Where the years with about so many sessions are, after filling them if they are not there yet. */
    String url(int sessions) throws IOException, SQLException, InterruptedException {
        String name = "years_" + sessions;
        String url = server.directUrl().replace("/postgres?", "/" + name + "?");
        Path complete = kept.resolve(name);
        if (!Files.exists(complete)) {
            execute(server.directUrl(), "drop database if exists " + name);
            execute(server.directUrl(), "create database " + name);
            fill(url, sessions);
            Files.createFile(complete);
        }
        return url;
    }

    private void fill(String url, int sessions) throws IOException, SQLException, InterruptedException {
        System.out.printf("bench: %,d sessions are made%n", sessions);
        try (Launched service =
                new Launched(folder, Build.jar(Build.PRODUCT), "-Dquarkus.datasource.jdbc.url=" + url)) {
            service.isReady();
        }
        try (Connection database = DriverManager.getConnection(url)) {
            PastYears.fill(database, sessions, DAYS, SEED);
        }
        execute(url, "checkpoint");
    }

    /** How many sessions there are. */
    long sessions(int about) throws IOException, SQLException, InterruptedException {
        return count(about, "transcript");
    }

    /** How many lines. */
    long lines(int about) throws IOException, SQLException, InterruptedException {
        return count(about, "line");
    }

    private long count(int about, String table) throws IOException, SQLException, InterruptedException {
        try (Connection database = DriverManager.getConnection(url(about));
                Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /** Where it logs. */
    Path log() {
        return kept.resolve("postgres/log/asked.json");
    }

    @Override
    public void close() {
        server.close();
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
