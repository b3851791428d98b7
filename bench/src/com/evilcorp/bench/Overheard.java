package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A service whose statements the server logs, so that one hears what its pages ask. Not to be timed: those that are timed log
 * nothing.
 */
final class Overheard implements AutoCloseable {
    private static final String LOGGED = "-c log_statement=all";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Launched service;
    private final Pages pages;
    private final Connection marking;
    private final Path log;

    /** @param log of the server, in JSON */
    Overheard(Path folder, String url, Path log) throws IOException, SQLException, InterruptedException {
        this.log = log;
        service = new Launched(
                folder,
                Build.jar(Build.PRODUCT),
                "-Dquarkus.datasource.jdbc.url=" + url,
                "-Dquarkus.datasource.jdbc.additional-jdbc-properties.options=" + LOGGED);
        service.isReady();
        pages = new Pages(service);
        marking = DriverManager.getConnection(url);
        execute("set log_statement to 'all'");
    }

    /** What the page asks once it has been asked for before, as those are that are timed: what it gives up depends on time. */
    List<Asked> statements(String page) throws IOException, SQLException {
        pages.millis(page);
        mark();
        long from = Files.size(log);
        pages.millis(page);
        mark();
        List<Asked> statements =
                since(from).lines().map(Asked::of).flatMap(Optional::stream).toList();
        assertThat(statements).as(page).isNotEmpty();
        return statements;
    }

    /** Waits until what was asked before stands in the log: the server writes it there a moment later. */
    private void mark() throws IOException, SQLException {
        long from = Files.size(log);
        String mark = "mark " + UUID.randomUUID();
        execute("do 'begin /* " + mark + " */ end'");
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> since(from).contains(mark));
    }

    /** Whole lines alone. */
    private String since(long from) {
        try (SeekableByteChannel channel = Files.newByteChannel(log);
                InputStream text = Channels.newInputStream(channel.position(from))) {
            String whole = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return whole.substring(0, whole.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = marking.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        marking.close();
        service.close();
    }
}
