package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.evilcorp.support.fault.BaseBackup;
import com.evilcorp.support.fault.RealDatabase;
import com.evilcorp.support.fault.Report;
import com.evilcorp.support.story.InstalledPostgres.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database whose log is archived, as CloudNativePG and managed ones do, is brought back to a time between two lines: from a
 * base backup that was made while somebody talked, and the log.
 */
class PointInTimeFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ALL_LINES = "select said from line";
    private static final String[] TALKATIVE = {
        "-Dsupport.sockets.frames-per-second=10000",
        "-Dsupport.desk.max-lines-while-waiting=5000",
        "-Dsupport.desk.max-text-while-waiting=250000"
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<AutoCloseable> started = new ArrayList<>();
    private Path archive;

    @BeforeEach
    void drillHasItsTools() throws IOException {
        assumeTrue(InstalledPostgres.tools().isPresent() || System.getenv("CI") != null);
        archive = Files.createDirectories(folder.resolve("archive"));
    }

    @AfterEach
    void ends() throws Exception {
        for (int last = started.size() - 1; last >= 0; last--) {
            started.get(last).close();
        }
    }

    @Test
    void what_was_said_until_then_is_had_back_what_came_after_is_not_and_the_desk_goes_on() throws Exception {
        RealDatabase lost = archived(folder.resolve("lost"));
        PackagedService service = serviceOn(lost);
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        List<String> kept = backUpWhileSomebodyTalks(lost, ada);
        kept.add(ada.says("the last that is kept").path("text").asText());
        String moment =
                lost.asks("select clock_timestamp()", row -> row.getString(1)).get(0);
        int seen = ada.says("the first that is gone").path("seq").asInt();
        service.customer().starts("Bob", "gone as a whole");
        awaitArchive(lost);
        service.close();
        lost.close();

        Instant begun = Instant.now();
        RealDatabase recovered = recovered(moment);
        Report.row(
                "recovered to a point in time",
                Duration.between(begun, Instant.now()).toMillis() + " ms");
        assertThat(recovered.asks(ALL_LINES, row -> row.getString(1)))
                .contains("one")
                .containsAll(kept)
                .doesNotContain("the first that is gone", "gone as a whole");
        assertThat(kept).hasSizeGreaterThan(20);

        Output drill = RestoreDrill.of(recovered.directUrl());
        assertThat(drill.exitCode()).as(drill.text()).isZero();
        assertThat(drill.text())
                .contains(
                        "1 sessions that went on then have ended as INTERRUPTED.",
                        "1 sessions are unaltered.",
                        "The drill succeeded.");

        PackagedService again = serviceOn(recovered);
        assertThat(again.customer().resumes(ada, seen).path("outcome").asText()).isEqualTo("INTERRUPTED");
        Customer cleo = again.customer();
        cleo.starts("Cleo", "afterwards");
        cleo.says("receipted");
        assertThat(recovered.asks(ALL_LINES, row -> row.getString(1))).contains("afterwards", "receipted");
    }

    private PackagedService serviceOn(RealDatabase database) {
        List<String> settings = new ArrayList<>(List.of(TALKATIVE));
        settings.add("-Dquarkus.datasource.jdbc.url=" + database.directUrl());
        PackagedService service = new PackagedService(folder, settings.toArray(String[]::new)).isReady();
        started.add(service);
        return service;
    }

    private RealDatabase archived(Path directory) {
        RealDatabase database = new RealDatabase(directory);
        started.add(database);
        database.does("alter system set archive_mode = 'on'");
        database.does("alter system set archive_command = 'cp %p " + archive + "/%f'");
        database.isStopped();
        database.isStartedAgain();
        return database;
    }

    /** Answers what had a receipt by the end of it. */
    private List<String> backUpWhileSomebodyTalks(RealDatabase database, Customer customer)
            throws IOException, SQLException, InterruptedException {
        List<String> receipted = new CopyOnWriteArrayList<>();
        AtomicBoolean talks = new AtomicBoolean(true);
        Thread talk = new Thread(() -> {
            while (talks.get()) {
                receipted.add(
                        customer.says("line " + receipted.size()).path("text").asText());
            }
        });
        talk.start();
        await().atMost(PATIENCE).until(() -> receipted.size() > 20);
        int before = receipted.size();
        BaseBackup.make(database, recoveredData());
        int after = receipted.size();
        talks.set(false);
        talk.join();
        assertThat(after).as("lines said while the backup was made").isGreaterThan(before);
        return new ArrayList<>(receipted);
    }

    private static void awaitArchive(RealDatabase database) {
        String last = database.asks("select pg_walfile_name(pg_switch_wal())", row -> row.getString(1))
                .get(0);
        await().atMost(PATIENCE)
                .until(() -> database.counts(
                                "select count(*) from pg_stat_archiver where last_archived_wal >= '" + last + "'")
                        == 1);
    }

    /** A server on the base backup, which fetches its log from the archive, and leaves the archive as it is. */
    private RealDatabase recovered(String moment) throws IOException {
        Files.writeString(
                recoveredData().resolve("postgresql.auto.conf"),
                "\narchive_mode = 'off'\nrestore_command = 'cp " + archive + "/%f %p'\nrecovery_target_time = '"
                        + moment + "'\nrecovery_target_action = 'promote'\n",
                StandardOpenOption.APPEND);
        Files.createFile(recoveredData().resolve("recovery.signal"));
        RealDatabase database = new RealDatabase(folder.resolve("recovered"));
        started.add(database);
        await().atMost(PATIENCE).until(() -> database.counts("select count(*) where pg_is_in_recovery()") == 0);
        return database;
    }

    private Path recoveredData() {
        return folder.resolve("recovered").resolve("postgres");
    }
}
