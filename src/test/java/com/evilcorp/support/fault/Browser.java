package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does what the pages do when things go wrong, with their times: it notices a dead line, comes back by itself after a
 * jittered pause, takes up what was its own, and sends every line again that was not receipted, one after the other.
 */
abstract class Browser implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(2, Browser::thread);
    private static final long PULSE_MS = 2_000;
    private static final long OPEN_WITHIN_MS = 5_000;
    private static final long RECEIPT_WITHIN_MS = 6_000;
    private static final long BUSY_RETRY_MS = 1_500;

    private final Supplier<URI> address;
    private final OutgoingLines outgoing = new OutgoingLines();
    private final Map<Integer, String> lines = new TreeMap<>();
    private final List<Integer> closeCodes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final ScheduledFuture<?> pulse;
    private BrowserLine line;
    private boolean wanted = true;
    private boolean taken;
    private int attempt;
    private int comebacks;

    Browser(Supplier<URI> address) {
        this.address = address;
        pulse = TIMER.scheduleAtFixedRate(this::feelPulse, PULSE_MS, PULSE_MS, TimeUnit.MILLISECONDS);
    }

    /** The first frame on a new connection. */
    abstract String hello();

    /** A frame came; answers whether from now on lines can be said. */
    abstract boolean heard(JsonNode frame, boolean taken);

    /** A line as it is sent. */
    abstract String say(String id, String text);

    final void opens() {
        TIMER.execute(this::connect);
    }

    /** Says a line, sooner or later. */
    final synchronized String says(String text) {
        String id = outgoing.add(text);
        pump();
        return id;
    }

    final synchronized void sends(String frame) {
        if (line != null) {
            line.sends(frame);
        }
    }

    /** The line breaks without a goodbye. */
    final synchronized void drops() {
        if (line != null) {
            line.lost(1006);
        }
    }

    /** The browser is closed for good: a goodbye, if there is a line. */
    @Override
    public final synchronized void close() {
        wanted = false;
        pulse.cancel(false);
        if (line != null) {
            line.leaves();
        }
    }

    /** Closed for good, without a goodbye. */
    final synchronized void vanishes() {
        wanted = false;
        pulse.cancel(false);
        drops();
    }

    final synchronized boolean isThere() {
        return taken;
    }

    /** What was said, by the ids of the lines. */
    final synchronized Map<String, String> sent() {
        return outgoing.sent();
    }

    /** The numbers of the lines for which there was a receipt, by their ids. */
    final synchronized Map<String, Integer> receipts() {
        return outgoing.receipts();
    }

    /** Every line seen, of both sides, by its number. */
    final synchronized Map<Integer, String> lines() {
        return new TreeMap<>(lines);
    }

    final synchronized int lastSeq() {
        return lines.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    final synchronized int pending() {
        return outgoing.pending();
    }

    /** With which codes its connections ended, 1006 where there was none. */
    final synchronized List<Integer> closeCodes() {
        return List.copyOf(closeCodes);
    }

    /** The codes of all problems so far. */
    final synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    final synchronized int comebacks() {
        return comebacks;
    }

    final void isBack() {
        await().atMost(PATIENCE).until(this::isThere);
    }

    final void hasReceiptsForAll() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pending()).isZero());
    }

    /** A line that someone said in this session. */
    final synchronized void sees(int seq, String text) {
        lines.put(seq, text);
    }

    private void connect() {
        synchronized (this) {
            if (!wanted) {
                return;
            }
        }
        BrowserLine next = new BrowserLine(this);
        TIMER.schedule(() -> next.isUp() ? null : next.lostNow(), OPEN_WITHIN_MS, TimeUnit.MILLISECONDS);
        synchronized (this) {
            line = next;
        }
        next.opens(address.get());
    }

    final synchronized void lost(BrowserLine which, int code) {
        if (line != which) {
            return;
        }
        line = null;
        taken = false;
        outgoing.isInterrupted();
        closeCodes.add(code);
        if (wanted) {
            comebacks++;
            TIMER.schedule(this::connect, Backoff.millis(attempt++), TimeUnit.MILLISECONDS);
        }
    }

    /** What comes over a line that is no longer the browser's own is nothing to it. */
    final synchronized void received(BrowserLine from, JsonNode frame) {
        if (from != line) {
            return;
        }
        attempt = 0;
        String type = frame.path("type").asText();
        if (type.equals("problem")) {
            problems.add(frame.path("code").asText());
            TIMER.schedule(this::tryAgain, BUSY_RETRY_MS, TimeUnit.MILLISECONDS);
        }
        if (type.equals("said")) {
            lines.put(frame.path("seq").asInt(), frame.path("text").asText());
            outgoing.isReceipted(frame.path("id").asText(), frame.path("seq").asInt());
        }
        taken = heard(frame, taken);
        pump();
    }

    private synchronized void tryAgain() {
        if (taken) {
            pumpAgain();
        } else if (line != null) {
            line.sends(hello());
        }
    }

    private synchronized void pumpAgain() {
        outgoing.isInterrupted();
        pump();
    }

    private void pump() {
        if (taken) {
            outgoing.next().ifPresent(next -> {
                line.sends(say(next.id(), next.text()));
                TIMER.schedule(() -> repeat(next), RECEIPT_WITHIN_MS, TimeUnit.MILLISECONDS);
            });
        }
    }

    private synchronized void repeat(OutgoingLines.Unsent said) {
        if (outgoing.isFirst(said)) {
            pumpAgain();
        }
    }

    private synchronized void feelPulse() {
        if (line != null) {
            line.feelPulse();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "browsers");
        thread.setDaemon(true);
        return thread;
    }
}
