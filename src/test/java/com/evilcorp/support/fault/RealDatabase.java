package com.evilcorp.support.fault;

import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, durable, to which every harm can be done: that of the build, or the one whose programs are in the folder
 * {@code -Dsupport.postgres}. Services reach it through a {@link Proxy}.
 */
public final class RealDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Proxy line;
    private final int port;
    private final String direct;

    /** @param directory where it has its data, below {@code postgres}; data that is there already is taken up */
    public RealDatabase(Path directory) {
        this.directory = directory.toAbsolutePath();
        if (!Files.exists(data())) {
            DatabaseTemplate.copyTo(this.directory);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::endsWithTheRun));
        port = PackagedService.freePort();
        direct = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        isStartedAgain();
        line = new Proxy(port);
    }

    /** Where services find it. */
    public String url() {
        return direct.replace(":" + port + "/", ":" + line.port() + "/");
    }

    /** Where it is, past the line. */
    public String directUrl() {
        return direct;
    }

    /** The line to it. */
    Proxy line() {
        return line;
    }

    /** In good order: whoever is connected is sent away. */
    public void isStopped() {
        stop(directory);
    }

    /** Has the one that runs in a folder stop in good order. */
    static void stop(Path directory) {
        postmaster(directory).ifPresent(postmaster -> {
            Signals.send("INT", postmaster);
            await().atMost(PATIENCE).until(() -> !postmaster.isAlive());
        });
    }

    /** Without a warning, with all its processes. */
    void isKilled() {
        List<ProcessHandle> all = processes();
        Signals.send("KILL", all);
        await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** All its processes stop where they are; connections stand, and nothing is answered. */
    void isFrozen() {
        Signals.send("STOP", processes());
    }

    void isThawed() {
        Signals.send("CONT", processes());
    }

    /** Its disk is, as far as anybody who stores something is told. */
    void isFull() {
        does(
                "create function no_room() returns trigger language plpgsql as $$ begin"
                        + " raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$");
        does("do $$ declare stored name; begin"
                + " for stored in select tablename from pg_tables where schemaname = 'public' loop"
                + " execute format('create trigger no_room before insert on %I execute function no_room()', stored);"
                + " end loop; end $$");
    }

    void hasRoomAgain() {
        does("drop function no_room cascade");
    }

    /** It is there again, on its former data, by the command that started it the first time, but on a port of our own. */
    public void isStartedAgain() {
        isStartedBy(List.of());
    }

    /** The same, by a command that gets its own at its end, and becomes it. */
    void isStartedBy(List<String> launcher) {
        List<String> all = new ArrayList<>(launcher);
        // PostgreSQL does not run as root, but may believe that it does not.
        if (!launcher.isEmpty() || "root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("unshare", "-U"));
        }
        try {
            all.addAll(List.of("sh", "-c", "exec " + lastCommand()));
            new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("postgres.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            DriverManager.getConnection(direct).close();
            return true;
        });
    }

    private String lastCommand() throws IOException {
        return Files.readString(command(directory))
                .strip()
                .replaceFirst("\"-D\" \"[^\"]+\"", "\"-D\" \"" + data() + "\"")
                .replaceFirst("\"-p\" \"\\d+\"", "\"-p\" \"" + port + "\"");
    }

    /** Asks it something, past the line. */
    public <T> List<T> asks(String query, Row<T> row) {
        try (Connection connection = DriverManager.getConnection(direct);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(row.of(rows));
            }
            return answers;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    public long counts(String query) {
        return asks(query, row -> row.getLong(1)).get(0);
    }

    /** Has it do something, past the line. */
    public void does(String statement) {
        try (Connection connection = DriverManager.getConnection(direct);
                Statement done = connection.createStatement()) {
            done.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    @Override
    public void close() {
        line.close();
        endsWithTheRun();
    }

    /** Whoever breaks a run off leaves no server behind. */
    private void endsWithTheRun() {
        isThawed();
        isStopped();
    }

    /** Where the server leaves by what command it was started. */
    static Path command(Path directory) {
        return directory.resolve("postgres").resolve("postmaster.opts");
    }

    /** Where its data is. */
    Path data() {
        return directory.resolve("postgres");
    }

    private List<ProcessHandle> processes() {
        return postmaster(directory).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .toList();
    }

    private static Optional<ProcessHandle> postmaster(Path directory) {
        Path file = directory.resolve("postgres").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).get(0).strip()))
                            .filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
