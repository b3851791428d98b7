package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.evilcorp.support.embedded.EmbeddedPostgresDatabase;
import com.evilcorp.support.story.InstalledPostgres.Output;
import java.io.IOException;
import java.io.RandomAccessFile;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The backup of {@code k8s/components/backup} and the drill of {@code k8s/restore-drill}, on real servers. They take
 * PostgreSQL's own tools: where none are installed this is skipped, but not by CI.
 */
class BackupFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<AutoCloseable> started = new ArrayList<>();
    private Path backups;
    private InstalledPostgres server;

    @BeforeEach
    void serverOfThisMachine() throws IOException {
        assumeTrue(InstalledPostgres.tools().isPresent() || System.getenv("CI") != null);
        backups = Files.createDirectories(folder.resolve("backups"));
        server = new InstalledPostgres(Files.createDirectories(folder.resolve("server")));
        started.add(server);
    }

    @AfterEach
    void ends() throws Exception {
        for (int last = started.size() - 1; last >= 0; last--) {
            started.get(last).close();
        }
    }

    @Test
    void made_under_load_it_is_restored_whole_into_the_same_version_and_into_a_later_one() throws Exception {
        String desk = server.creates("desk");
        List<String> saidBefore = backUpWhileSomebodyTalks(desk);

        String same = server.creates("same");
        String later = new EmbeddedPostgresDatabase().start(folder.resolve("later"), false);
        assertThat(version(later)).isGreaterThan(version(same));
        for (String database : List.of(same, later)) {
            Output drill = RestoreDrill.of(dump(), database);
            assertThat(drill.exitCode()).as(drill.text()).isZero();
            assertThat(drill.text())
                    .contains(
                            "1 sessions that went on then have ended as INTERRUPTED.",
                            "1 sessions are unaltered.",
                            "The drill succeeded.");
            assertThat(lines(database)).containsAll(saidBefore);
        }
    }

    @Test
    void backup_that_is_none_is_found_out() throws Exception {
        String desk = server.creates("desk");
        backUpWhileSomebodyTalks(desk);
        assertThat(RestoreDrill.of(dump(), desk).text()).contains("The drill failed: the database is not empty.");

        Path counts = Path.of(dump().toString().replace(".dump", ".counts"));
        String right = Files.readString(counts);
        Files.writeString(counts, right.replaceFirst("transcript\\|1", "transcript|2"));
        Output missed = RestoreDrill.of(dump(), server.creates("missed"));
        assertThat(missed.exitCode()).as(missed.text()).isEqualTo(1);
        assertThat(missed.text()).contains("these tables have other rows than they had");

        Files.writeString(counts, right);
        try (RandomAccessFile file = new RandomAccessFile(dump().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThat(RestoreDrill.of(dump(), server.creates("cut")).exitCode()).isNotZero();
    }

    @Test
    void database_that_is_away_is_no_backup_and_costs_none() throws Exception {
        Path former = Files.writeString(backups.resolve("desk-20260101T000000Z.dump"), "former");
        assertThat(former.toFile().setLastModified(0)).isTrue();
        Output backup = backUp("jdbc:postgresql://localhost:" + PackagedService.freePort() + "/desk");
        assertThat(backup.exitCode()).as(backup.text()).isNotZero();
        assertThat(former).exists();
    }

    /** Answers what had a receipt before the backup began. */
    private List<String> backUpWhileSomebodyTalks(String desk) {
        PackagedService service = new PackagedService(
                        folder,
                        "-Dquarkus.datasource.jdbc.url=" + desk,
                        "-Dsupport.sockets.frames-per-second=10000",
                        "-Dsupport.desk.max-lines-while-waiting=5000",
                        "-Dsupport.desk.max-text-while-waiting=250000")
                .isReady();
        started.add(service);
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        List<String> receipted = new CopyOnWriteArrayList<>();
        AtomicBoolean talks = new AtomicBoolean(true);
        CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> {
            while (talks.get()) {
                receipted.add(ada.says("line " + receipted.size()).path("text").asText());
            }
        });
        await().atMost(PATIENCE).until(() -> receipted.size() > 20);
        List<String> before = List.copyOf(receipted);
        Output backup = backUp(desk);
        int during = receipted.size() - before.size();
        talks.set(false);
        talk.join();
        service.close();
        assertThat(backup.exitCode()).as(backup.text()).isZero();
        assertThat(during).isPositive();
        return before;
    }

    private Output backUp(String database) {
        return RestoreDrill.run(
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database,
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "BACKUP_FOLDER",
                        backups.toString()),
                RestoreDrill.K8S.resolve("components/backup/backup.sh").toString());
    }

    private Path dump() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".dump"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> lines(String database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select said from line")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static int version(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }
}
