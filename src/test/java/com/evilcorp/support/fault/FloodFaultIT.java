package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.SilentPeer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One client sends as much as it can, again and again, while others chat. */
class FloodFaultIT extends FaultScene {
    /** Of each of three kinds. */
    private static final int FRAMES = Soak.or(40_000, 100_000);

    private static final int SESSIONS = 2_000;
    private static final long MOST_GROWTH_MB = 32;
    private static final long EVERY_MS = 250;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private PackagedService service;

    @BeforeEach
    void starts() {
        service = stage.serviceStarts();
    }

    @Test
    void a_flood_leaves_the_heap_where_it_was_and_another_chat_undisturbed() throws Exception {
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        ScheduledExecutorService talk = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger round = new AtomicInteger();
        talk.scheduleAtFixedRate(
                () -> {
                    int now = round.incrementAndGet();
                    served.says("asked " + now);
                    rep.says("answered " + now);
                },
                0,
                EVERY_MS,
                TimeUnit.MILLISECONDS);
        isToldAndThenClosed();
        long before = heapMb();

        int connections = floods("{\"type\":\"ping\"}");
        connections += floods("{\"type\":\"start\",\"name\":\"Flood\"}");
        connections += floods("{\"type\":\"resume\",\"token\":\"of nobody\",\"after\":0}");
        sessionsComeAndGo();
        long after = heapMb();

        talk.shutdownNow();
        talk.awaitTermination(1, TimeUnit.MINUTES);
        stage.everythingIsReceipted();
        assertThat(stage.browsers()).extracting(Browser::comebacks).containsOnly(0);
        assertThat(stage.browsers()).flatExtracting(Browser::problems).isEmpty();
        Report.row(
                3 * FRAMES + " frames of a flood over " + connections + " connections",
                "heap " + before + " MB, then " + after + " MB");
        stage.balance("chat beside a flood").isComplete();
        assertThat(after).isLessThan(before + MOST_GROWTH_MB);
        assertThat(service.log()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }

    /** A refusal is told before it has consequences. */
    private void isToldAndThenClosed() {
        Customer hasty = service.customer();
        for (int i = 0; i < FRAMES && hasty.canSendText("{\"type\":\"ping\"}"); i++) {
            // as fast as it goes
        }
        assertThat(hasty.closeCode()).isEqualTo(1008);
        hasty.seesProblem("too-fast");
    }

    /** Sends that frame without end, over another connection whenever one is closed. */
    private int floods(String frame) throws IOException {
        int connections = 0;
        for (int sent = 0; sent < FRAMES; connections++) {
            try (SilentPeer flood = new SilentPeer(
                    URI.create("ws://127.0.0.1:" + service.port() + "/ws/customer"),
                    // Neighbours share the limits of an address, so this one is elsewhere.
                    InetAddress.getByName("127.0.0.2"))) {
                while (sent < FRAMES && flood.canSend(frame)) {
                    sent++;
                }
            }
        }
        return connections;
    }

    /** Each within the limits of its connection, and given up at once. */
    private void sessionsComeAndGo() {
        for (int done = 0; done < SESSIONS; ) {
            try (Customer hasty = service.customer()) {
                for (int i = 0; i < 15; i++, done++) {
                    hasty.starts("Hasty", "x".repeat(1_000) + UUID.randomUUID());
                    hasty.sends("end");
                    hasty.sees("ended");
                }
            }
        }
    }

    private long heapMb() throws IOException {
        String pid = Long.toString(service.process().pid());
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        run(jcmd, pid, "GC.run");
        Matcher used = USED.matcher(run(jcmd, pid, "GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) / 1_024;
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            return String.join("\n", out.lines().toList());
        }
    }
}
