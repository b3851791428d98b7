package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, when the PostgreSQL of its own is killed under it. */
class EmbeddedDatabaseFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private PackagedService service;

    @BeforeEach
    void itBringsOne() {
        assumeTrue(Program.bringsDatabase());
    }

    @AfterEach
    void ends() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void its_database_killed_is_started_again_and_takes_what_was_said_meanwhile() throws IOException {
        service = new PackagedService(folder).isReady();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        ProcessHandle killed = postmaster();
        killed.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !killed.isAlive());
        ada.says("two");
        assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
        assertThat(service.page("/transcripts/" + ada.session())).containsSubsequence("one", "two");
        assertThat(service.log()).contains("The embedded PostgreSQL ended unasked, and was started again");
        service.close();
        assertThat(folder.resolve("support-desk-data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void its_database_killed_for_good_is_one_clear_sentence_and_the_end() throws IOException {
        service = new PackagedService(folder).isReady();
        ProcessHandle killed = postmaster();
        Path data = folder.resolve("support-desk-data/postgres");
        Files.move(data, data.resolveSibling("elsewhere"));
        killed.destroyForcibly();
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.log().lines().filter(line -> line.contains("cannot go on")))
                .singleElement()
                .asString()
                .contains("embedded PostgreSQL in " + data, "could not be started again");
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("support-desk-data/postgres/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
