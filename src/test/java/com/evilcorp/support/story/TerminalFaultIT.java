package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program at a terminal, where somebody starts it, reads what it prints, and ends it with Ctrl-C. */
class TerminalFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String POSTMASTER = "support-desk-data/postgres/postmaster.pid";
    private static final int LINES = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private PackagedService service;

    @BeforeEach
    void itBringsItsDatabase() {
        assumeTrue(Program.bringsDatabase());
    }

    @AfterEach
    void ends() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void what_it_prints_is_for_people_and_says_how_the_start_goes_on_and_where_the_pages_are() {
        service = PackagedService.atTerminal(folder).isReady();
        String pages = "http://localhost:" + service.port();
        assertThat(service.log())
                .containsSubsequence(
                        "First start: unpacking a PostgreSQL and making a database in "
                                + folder.resolve("support-desk-data"),
                        "Ready",
                        pages + " ",
                        pages + "/support ",
                        pages + "/transcripts ",
                        "Ctrl-C");
        assertThat(service.log().lines()).noneMatch(line -> line.startsWith("{"));
    }

    @Test
    void interrupted_with_all_that_it_started_it_leaves_no_trace_and_what_was_said_just_before_is_stored()
            throws IOException, InterruptedException {
        service = PackagedService.atTerminal(folder).isReady();
        Rep rep = service.console();
        rep.sits();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        rep.attends(ada);
        ada.sees("attended");
        List<String> said = new ArrayList<>(List.of("one"));
        for (int i = 0; i < LINES; i++) {
            String line = "said just before: " + i;
            said.add(line);
            ada.sends("say", "id", UUID.randomUUID(), "text", line);
        }
        ada.seesLine("said just before: 0");
        ProcessHandle postmaster = postmaster().orElseThrow();

        interruptsGroup(service.process());

        assertThat(service.exitCode()).isEqualTo(130);
        assertThat(ada.closeCode()).isEqualTo(1012);
        assertThat(service.log())
                .doesNotContain(" ERROR ", " WARN ", "\tat ", "Could not store", "ended unasked", "did not stop");
        assertThat(folder.resolve(POSTMASTER)).doesNotExist();
        assertThat(postmaster.isAlive()).isFalse();

        List<String> told = new ArrayList<>();
        ada.frames().stream()
                .filter(frame -> frame.path("type").asText().equals("said"))
                .forEach(frame -> told.add(frame.path("text").asText()));
        service = PackagedService.atTerminal(folder).isReady();
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(said).containsAll(told);
        assertThat(service.page("/transcripts/" + ada.session())).contains(told);
        assertThat(service.log()).contains("Starting PostgreSQL on the data in ");
    }

    @Test
    void interrupted_while_it_starts_its_database_it_leaves_none_behind() throws IOException, InterruptedException {
        service = PackagedService.atTerminal(folder);
        ProcessHandle postmaster = awaitPostmaster();

        interruptsGroup(service.process());

        leavesNothing(postmaster, 130);
    }

    @Test
    void stopped_alone_while_it_starts_its_database_it_leaves_none_behind() {
        service = PackagedService.atTerminal(folder);
        ProcessHandle postmaster = awaitPostmaster();

        service.isAskedToStop();

        leavesNothing(postmaster, 143);
    }

    private void leavesNothing(ProcessHandle postmaster, int exitCode) {
        assertThat(service.exitCode()).isEqualTo(exitCode);
        assertThat(service.log()).doesNotContain("\tat ");
        assertThat(postmaster.isAlive()).isFalse();
        assertThat(folder.resolve(POSTMASTER)).doesNotExist();
    }

    private ProcessHandle awaitPostmaster() {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(this::postmaster, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = folder.resolve(POSTMASTER);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0)));
    }

    /** As a terminal does for Ctrl-C. */
    private static void interruptsGroup(ProcessHandle leader) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-INT", "--", "-" + leader.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }
}
