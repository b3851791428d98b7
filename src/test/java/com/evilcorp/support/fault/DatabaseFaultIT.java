package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under a running service, in every way it can, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultIT {
    private static final Duration AWAY = Soak.or(Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final int WAITING = 20;
    private static final int ROOM = 200;
    private static final Set<String> PAGES = Set.of("/", "/products/inward-umbrella", "/support");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private Stage stage;
    private RepsBrowser rep;
    private CustomersBrowser served;
    private List<CustomersBrowser> waiting;

    @BeforeAll
    void a_chat_runs_and_others_wait() {
        stage = new Stage(
                folder,
                "-Dsupport.journal.outbox-capacity=" + ROOM,
                "-Dsupport.sockets.frame-burst=" + 2 * ROOM,
                "-Dsupport.desk.max-lines-while-waiting=" + 2 * ROOM,
                // A pool of connections that are all dead should not take longer than the outage to be replaced.
                "-Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=" + Soak.or(3, 15));
        stage.serviceStarts();
        rep = stage.rep();
        served = stage.customer("served").isQueued();
        rep.attends(served);
        waiting = stage.crowd(WAITING);
    }

    @AfterAll
    void everybody_goes() {
        stage.close();
    }

    @Test
    void stopped() {
        survives("stopped", stage.database()::isStopped, stage.database()::isStartedAgain);
    }

    @Test
    void killed() {
        survives("killed", stage.database()::isKilled, stage.database()::isStartedAgain);
    }

    @Test
    void cut_off() {
        survives("cut off", stage.database().line()::isCut, stage.database().line()::isMended);
    }

    @Test
    void full() {
        survives("full", stage.database()::isFull, stage.database()::hasRoomAgain);
    }

    @Test
    void hanging() {
        survives("hanging", stage.database()::isFrozen, stage.database()::isThawed);
    }

    @Test
    void cut_off_without_a_word() {
        survives(
                "line dead",
                stage.database().line()::isStalled,
                stage.database().line()::isMended);
    }

    private void survives(String how, Runnable goes, Runnable comesBack) {
        everybodyTalks("before it was " + how);
        stage.everythingIsReceipted();

        goes.run();
        Instant gone = Instant.now();
        String meanwhile = "while it was " + how;
        everybodyTalks(meanwhile);
        nobodyIsToldAnything(meanwhile);
        pagesAnswer();
        outboxIsFull(how);
        await().atMost(AWAY.plusSeconds(30)).until(() -> Instant.now().isAfter(gone.plus(AWAY)));
        nobodyIsToldAnything(meanwhile);
        assertThat(stage.service().liveness()).isEqualTo(200);
        comesBack.run();

        everybodyTalks("after it was " + how);
        stage.everythingIsReceipted();
        assertThat(rep.open()).isEqualTo(served.session());
        await().atMost(Browser.PATIENCE)
                .untilAsserted(() -> assertThat(rep.lines()).isEqualTo(served.lines()));
        assertThat(stage.browsers()).extracting(Browser::comebacks).containsOnly(0);
        stage.balance("database " + how + " for " + AWAY.toSeconds() + " s").isComplete();
        assertThat(stage.database()
                        .counts("select count(*) from transcript where outcome is not null and name != 'Flood'"))
                .isZero();
        assertThat(stage.service().log()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }

    private void everybodyTalks(String when) {
        for (int i = 0; i < 5; i++) {
            served.says(when + ", asked " + i);
            rep.says(when + ", answered " + i);
            waiting.get(i).says(when + ", still waiting " + i);
        }
    }

    /** Everybody has a line under way, and none of them got a receipt. */
    private void nobodyIsToldAnything(String meanwhile) {
        assertThat(served.pending()).isPositive();
        assertThat(rep.pending()).isPositive();
        assertThat(served.lines().values()).noneMatch(line -> line.startsWith(meanwhile));
        assertThat(rep.lines().values()).noneMatch(line -> line.startsWith(meanwhile));
    }

    private void pagesAnswer() {
        PAGES.forEach(page -> assertThat(stage.service().status(page)).as(page).isEqualTo(200));
    }

    /** More than there is room for is refused, and never silently; a socket answers all the same. */
    private void outboxIsFull(String how) {
        try (Customer flood = stage.service().customer()) {
            flood.sends("start", "name", "Flood");
            for (int i = 0; i < ROOM; i++) {
                flood.sends("say", "id", UUID.randomUUID(), "text", "flooded while it was " + how + ", " + i);
            }
            assertThat(flood.seesProblem("busy").path("id").asText()).isNotBlank();
            flood.sends("ping");
            flood.sees("pong");
        }
    }
}
