package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.Peer;
import com.evilcorp.support.story.SilentPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * All kinds of harm to one service and its database while people talk, come and go, each kind as often as the next, in random
 * order: one round, or as many as {@code -Dsoak.minutes} have room for. The ledger of it goes into the {@link Report}.
 */
class MixedHarmFaultIT extends FaultScene {
    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("soak.minutes", 0));
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration OUTAGE = Duration.ofSeconds(3);
    private static final int WAITING = 30;
    private static final long TALK_EVERY_MS = 200;
    private static final String ELSEWHERE = "127.0.0.2";
    private static final List<String> HOSTILE = List.of(
            "{\"type\":\"ping\"}",
            "{",
            "[]",
            "{\"type\":\"resume\",\"token\":\"of nobody\",\"after\":0}",
            "{\"type\":1}");

    private final long seed = Long.getLong("soak.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> done = new TreeMap<>();
    private final AtomicInteger said = new AtomicInteger();
    private final List<CustomersBrowser> gone = new ArrayList<>();
    private RepsBrowser rep;
    private CustomersBrowser served;
    private List<CustomersBrowser> waiting;

    MixedHarmFaultIT() {
        super(
                "-Dsupport.desk.max-lines=1000000",
                "-Dsupport.desk.max-text=100000000",
                "-Dsupport.desk.max-lines-while-waiting=1000000",
                "-Dsupport.desk.max-text-while-waiting=100000000",
                "-Dsupport.journal.lease-interval=200ms",
                "-Dsupport.journal.lease-max-attempts=50",
                "-Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=5");
    }

    @Test
    void whatever_is_done_to_it_nothing_receipted_is_lost_nothing_doubled_and_no_session_ends_that_nobody_left() {
        stage.serviceStarts();
        rep = stage.rep();
        served = stage.customer("served").isQueued();
        rep.attends(served);
        waiting = stage.crowd(WAITING);
        ScheduledExecutorService talk = Executors.newSingleThreadScheduledExecutor();
        talk.scheduleAtFixedRate(this::everybodyTalks, 0, TALK_EVERY_MS, TimeUnit.MILLISECONDS);

        Instant begun = Instant.now();
        do {
            harms().forEach(this::isOutlived);
        } while (Duration.between(begun, Instant.now()).compareTo(LASTS) < 0);
        talk.shutdownNow();

        stage.everythingIsReceipted();
        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(waiting).extracting(CustomersBrowser::state).containsOnly("waiting");
        assertThat(stage.outcomes(gone)).containsOnly("ABANDONED").hasSameSizeAs(gone);
        stage.balance("seed " + seed + ", "
                        + Duration.between(begun, Instant.now()).toSeconds() + " s of " + done)
                .isComplete();
        Report.row("sessions by outcome, on PostgreSQL " + serverVersion(), sessionsByOutcome());
        assertThat(sessionsByOutcome()).containsOnlyKeys("ABANDONED", "none").containsEntry("none", 1 + WAITING);
    }

    private record Harm(String name, Runnable act) {}

    /** A round of them. Each leaves things as they were, but for who left. */
    private List<Harm> harms() {
        RealDatabase database = stage.database();
        List<Harm> round = new ArrayList<>(List.of(
                new Harm("service killed", this::serviceIsKilled),
                new Harm("handed to a standby", this::standbyTakesOver),
                new Harm("database stopped", () -> isAway(database::isStopped, database::isStartedAgain)),
                new Harm("database killed", () -> isAway(database::isKilled, database::isStartedAgain)),
                new Harm("database frozen", () -> isAway(database::isFrozen, database::isThawed)),
                new Harm("database full", () -> isAway(database::isFull, database::hasRoomAgain)),
                new Harm("line to it cut", () -> isAway(database.line()::isCut, database.line()::isMended)),
                new Harm("line to it dead", () -> isAway(database.line()::isStalled, database.line()::isMended)),
                new Harm("browsers cut off", this::browsersAreCutOff),
                new Harm("slow readers", this::slowReadersCome),
                new Harm("hostile frames", this::hostileFramesCome),
                new Harm("customers gone", this::customersLeave)));
        Collections.shuffle(round, random);
        return round;
    }

    /** Afterwards everybody is there again, and what they say is receipted. */
    private void isOutlived(Harm harm) {
        harm.act.run();
        done.merge(harm.name, 1, Integer::sum);
        stillHere().forEach(Browser::isBack);
        int receipted = served.receipts().size();
        await(harm.name).atMost(Browser.PATIENCE).until(() -> served.receipts().size() > receipted);
    }

    private List<Browser> stillHere() {
        return stage.browsers().stream()
                .filter(browser -> !gone.contains(browser))
                .toList();
    }

    private void everybodyTalks() {
        int round = said.incrementAndGet();
        served.says("asked " + round);
        rep.says("answered " + round);
        waiting.get(round % WAITING).says("still waiting " + round);
    }

    private void serviceIsKilled() {
        stage.service().isKilled();
        stage.serviceStarts();
    }

    private void standbyTakesOver() {
        PackagedService former = stage.service();
        PackagedService successor = stage.anotherProcess();
        await().atMost(STARTING).until(() -> successor.readiness() == 503);
        former.isAskedToStop();
        stage.browsersFind(successor);
        successor.isReady();
        assertThat(former.exitCode()).isIn(0, 143);
    }

    private void isAway(Runnable goes, Runnable comesBack) {
        goes.run();
        Instant end = Instant.now().plus(OUTAGE);
        await().atMost(OUTAGE.multipliedBy(3)).until(() -> Instant.now().isAfter(end));
        comesBack.run();
    }

    private void browsersAreCutOff() {
        stillHere().stream().filter(browser -> random.nextBoolean()).forEach(Browser::drops);
    }

    /** They ask for much, read nothing, and are let go. */
    private void slowReadersCome() {
        for (int i = 0; i < 10; i++) {
            try (SilentPeer slow = stranger("/ws/customer")) {
                int frames = 0;
                while (frames < 500 && slow.canSend(HOSTILE.get(0))) {
                    frames++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void hostileFramesCome() {
        for (int i = 0; i < 50; i++) {
            try (SilentPeer hostile = stranger(random.nextBoolean() ? "/ws/customer" : "/ws/rep")) {
                HOSTILE.forEach(hostile::canSend);
                byte[] noFrame = new byte[64];
                random.nextBytes(noFrame);
                hostile.sendsRaw(noFrame);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private SilentPeer stranger(String path) throws IOException {
        return new SilentPeer(
                URI.create("ws://127.0.0.1:" + stage.service().port() + path), InetAddress.getByName(ELSEWHERE));
    }

    /** One says so, one is just gone. */
    private void customersLeave() {
        CustomersBrowser polite = stage.customer("polite " + said.get()).isQueued();
        CustomersBrowser rude = stage.customer("rude " + said.get()).isQueued();
        List<CustomersBrowser> leaving = List.of(polite, rude);
        leaving.forEach(one -> one.says("last words " + one.session()));
        leaving.forEach(Browser::hasReceiptsForAll);
        polite.sends(Peer.frame("end"));
        rude.vanishes();
        gone.addAll(leaving);
        await().atMost(Browser.PATIENCE)
                .untilAsserted(() -> assertThat(stage.outcomes(leaving)).containsOnly("ABANDONED"));
        polite.close();
    }

    private String serverVersion() {
        return stage.database()
                .asks("show server_version", row -> row.getString(1))
                .get(0);
    }

    private Map<String, Integer> sessionsByOutcome() {
        Map<String, Integer> sessions = new TreeMap<>();
        stage.database()
                .asks(
                        "select coalesce(outcome, 'none'), count(*) from transcript group by 1",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(each -> sessions.put(each.getKey(), each.getValue()));
        return sessions;
    }
}
