package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Peer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does what the pages do when things go wrong, with their times: it notices a dead line, comes back by itself after a
 * jittered pause, takes up what was its own, and sends every line again that was not receipted, one after the other.
 */
abstract class Browser implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(2, Browser::thread);
    private static final long PULSE_MS = 2_000;
    private static final long PING_AFTER_MS = 6_000;
    private static final long ANSWER_WITHIN_MS = 5_000;
    private static final long OPEN_WITHIN_MS = 5_000;
    private static final long RECEIPT_WITHIN_MS = 6_000;
    private static final long BUSY_RETRY_MS = 1_500;
    private static final long CAP_MS = 3_000;

    private record Unsent(String id, String text) {}

    private final Supplier<URI> address;
    private final Deque<Unsent> unsent = new ArrayDeque<>();
    private final Map<String, String> sent = new LinkedHashMap<>();
    private final Map<String, Integer> receipts = new LinkedHashMap<>();
    private final Map<Integer, String> lines = new TreeMap<>();
    private final List<Integer> closeCodes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final ScheduledFuture<?> pulse;
    private Line line;
    private boolean wanted = true;
    private boolean taken;
    private boolean underWay;
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
        String id = UUID.randomUUID().toString();
        sent.put(id, text);
        unsent.add(new Unsent(id, text));
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
        return new LinkedHashMap<>(sent);
    }

    /** The numbers of the lines for which there was a receipt, by their ids. */
    final synchronized Map<String, Integer> receipts() {
        return new LinkedHashMap<>(receipts);
    }

    /** Every line seen, of both sides, by its number. */
    final synchronized Map<Integer, String> lines() {
        return new TreeMap<>(lines);
    }

    final synchronized int lastSeq() {
        return lines.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    final synchronized int pending() {
        return unsent.size();
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
        Line next = new Line();
        TIMER.schedule(() -> next.isUp() ? null : next.lostNow(), OPEN_WITHIN_MS, TimeUnit.MILLISECONDS);
        synchronized (this) {
            line = next;
        }
        HTTP.newWebSocketBuilder().buildAsync(address.get(), next).exceptionally(failure -> {
            next.lost(1006);
            return null;
        });
    }

    private synchronized void lost(Line which, int code) {
        if (line != which) {
            return;
        }
        line = null;
        taken = false;
        underWay = false;
        closeCodes.add(code);
        if (wanted) {
            comebacks++;
            TIMER.schedule(this::connect, pause(attempt++), TimeUnit.MILLISECONDS);
        }
    }

    private static long pause(int attempt) {
        long first = ThreadLocalRandom.current().nextLong(300, 1_000);
        long cap = ThreadLocalRandom.current().nextLong(CAP_MS * 7 / 10, CAP_MS);
        return Math.min(first << Math.min(attempt, 10), cap);
    }

    private synchronized void received(JsonNode frame) {
        attempt = 0;
        String type = frame.path("type").asText();
        if (type.equals("problem")) {
            problems.add(frame.path("code").asText());
            TIMER.schedule(this::tryAgain, BUSY_RETRY_MS, TimeUnit.MILLISECONDS);
        }
        if (type.equals("said")) {
            lines.put(frame.path("seq").asInt(), frame.path("text").asText());
            receipted(frame);
        }
        taken = heard(frame, taken);
        pump();
    }

    private void receipted(JsonNode frame) {
        String id = frame.path("id").asText();
        if (sent.containsKey(id)) {
            receipts.put(id, frame.path("seq").asInt());
            if (unsent.removeIf(line -> line.id().equals(id))) {
                underWay = false;
            }
        }
    }

    private synchronized void tryAgain() {
        if (taken) {
            pumpAgain();
        } else if (line != null) {
            line.sends(hello());
        }
    }

    private synchronized void pumpAgain() {
        underWay = false;
        pump();
    }

    private void pump() {
        if (!taken || underWay || unsent.isEmpty()) {
            return;
        }
        underWay = true;
        Unsent first = unsent.peek();
        line.sends(say(first.id(), first.text()));
        TIMER.schedule(() -> repeat(first), RECEIPT_WITHIN_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized void repeat(Unsent said) {
        if (said.equals(unsent.peek())) {
            pumpAgain();
        }
    }

    private void feelPulse() {
        Line now;
        synchronized (this) {
            now = line;
        }
        if (now != null) {
            now.feelPulse();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "browsers");
        thread.setDaemon(true);
        return thread;
    }

    /** One connection. */
    private final class Line implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();
        private volatile WebSocket socket;
        private volatile long heardAt = System.nanoTime();
        private volatile long pingedAt = heardAt;
        private CompletableFuture<WebSocket> tail;

        @Override
        public void onOpen(WebSocket opened) {
            heardAt = System.nanoTime();
            pingedAt = heardAt;
            socket = opened;
            tail = CompletableFuture.completedFuture(opened);
            sends(hello());
            opened.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            heardAt = System.nanoTime();
            partial.append(data);
            if (last) {
                JsonNode frame = parse(partial.toString());
                partial.setLength(0);
                if (isCurrent()) {
                    received(frame);
                }
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            Browser.this.lost(this, code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            Browser.this.lost(this, 1006);
        }

        boolean isUp() {
            return socket != null;
        }

        synchronized void sends(String frame) {
            if (tail != null) {
                tail = tail.thenCompose(open -> open.sendText(frame, true));
            }
        }

        void leaves() {
            if (socket != null) {
                socket.sendClose(1001, "");
            }
        }

        void lost(int code) {
            if (socket != null) {
                socket.abort();
            }
            Browser.this.lost(this, code);
        }

        Void lostNow() {
            lost(1006);
            return null;
        }

        void feelPulse() {
            long now = System.nanoTime();
            boolean unanswered = pingedAt > heardAt;
            if (unanswered && now - pingedAt >= TimeUnit.MILLISECONDS.toNanos(ANSWER_WITHIN_MS)) {
                lost(1006);
            } else if (!unanswered && now - heardAt >= TimeUnit.MILLISECONDS.toNanos(PING_AFTER_MS)) {
                pingedAt = now;
                sends(Peer.frame("ping"));
            }
        }

        private boolean isCurrent() {
            synchronized (Browser.this) {
                return line == this;
            }
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text, e);
            }
        }
    }
}
