package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Many browsers in one process. Like a page does, each asks for a sign of life when it has heard nothing for a while, and
 * answers pings.
 */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PING_EVERY_MS = 6_000;
    private static final long LOOK_EVERY_MS = 1;
    private static final String TOKEN = "\"token\":\"";
    private static final String PLACE = "\"position\":";
    private static final String RESUMED = "\"state\":\"waiting\"";
    /** How many may be connecting at once: more than a backlog holds would be refused. */
    private static final int CONNECTING = 100;

    private final Kind kind;
    private final Peers peers;
    private final List<Browser> browsers = new ArrayList<>();
    private final AtomicInteger inPlace = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicReference<Wave> wave = new AtomicReference<>();
    private final Semaphore connecting = new Semaphore(CONNECTING);

    Crowd(Kind kind, int port) {
        this.kind = kind;
        this.peers = new Peers(port);
    }

    /** So many more arrive; how many milliseconds it takes until each of them is in place. */
    double arrives(int many) throws InterruptedException {
        return connects(IntStream.range(0, many).mapToObj(i -> new Browser()).toList(), kind.arrival(), kind.inPlace());
    }

    /**
     * All who were there connect again, to the port where they were, and take up what they had.
     *
     * @return how many milliseconds that takes
     */
    double comesBack() throws InterruptedException {
        List<Browser> back = List.copyOf(browsers);
        browsers.clear();
        return connects(back, Optional.empty(), kind.inPlace().map(unused -> RESUMED));
    }

    /** What the next so many frames of a kind, to whomever, come to. */
    Wave expects(int frames, String part) {
        Wave next = new Wave(frames, part);
        wave.set(next);
        return next;
    }

    /** All leave, each with a last word, if there is one; waits until they are gone. */
    void leaves(Optional<String> farewell) {
        int before = gone.get();
        List<Browser> all = List.copyOf(browsers);
        browsers.clear();
        all.forEach(browser -> browser.leaves(farewell));
        await().atMost(PATIENCE).until(() -> gone.get() == before + all.size());
    }

    /** The one who is first in the queue leaves for good. */
    void losesFirst(String farewell) {
        Browser first = browsers.stream()
                .min(Comparator.comparingInt(browser -> browser.place))
                .orElseThrow();
        browsers.remove(first);
        first.send(farewell);
    }

    /** One of them says something. */
    void says(String frame) {
        browsers.get(0).send(frame);
    }

    /** How many of them there are. */
    int size() {
        return browsers.size();
    }

    /** How many of them are no longer connected. */
    int gone() {
        return gone.get();
    }

    @Override
    public void close() {
        peers.close();
    }

    private double connects(List<Browser> all, Optional<String> arrival, Optional<String> sign)
            throws InterruptedException {
        long begun = System.nanoTime();
        int expected = inPlace.get() + all.size();
        for (Browser browser : all) {
            connecting.acquire();
            browser.connects(arrival, sign);
        }
        browsers.addAll(all);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(LOOK_EVERY_MS))
                .until(() -> failure.get() != null || inPlace.get() == expected);
        assertThat(failure.get()).isNull();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static int number(String text, int from) {
        int end = from;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Integer.parseInt(text, from, end, 10);
    }

    private final class Browser {
        private volatile WebSocket socket;
        private volatile String token;
        private volatile int place;

        private void connects(Optional<String> arrival, Optional<String> sign) {
            Optional<String> first = token == null
                    ? arrival
                    : Optional.of("{\"type\":\"resume\",\"token\":\"" + token + "\",\"after\":1}");
            var unused = peers.connect(kind.path())
                    .onComplete(result -> connecting.release())
                    .onSuccess(connected -> stays(connected, first, sign))
                    .onFailure(failure::set);
        }

        private void stays(WebSocket connected, Optional<String> first, Optional<String> sign) {
            socket = connected;
            connected.textMessageHandler(frame -> hears(frame, sign));
            long pinging = peers.vertx().setPeriodic(PING_EVERY_MS, timer -> send("{\"type\":\"ping\"}"));
            connected.closeHandler(closed -> {
                peers.vertx().cancelTimer(pinging);
                gone.incrementAndGet();
            });
            first.ifPresent(this::send);
            if (sign.isEmpty()) {
                inPlace.incrementAndGet();
            }
        }

        private void hears(String frame, Optional<String> sign) {
            int at = frame.indexOf(TOKEN);
            if (at >= 0) {
                token = frame.substring(at + TOKEN.length(), frame.indexOf('"', at + TOKEN.length()));
            }
            int told = frame.indexOf(PLACE);
            if (told >= 0) {
                place = number(frame, told + PLACE.length());
            }
            if (sign.filter(frame::contains).isPresent()) {
                inPlace.incrementAndGet();
            }
            Wave expected = wave.get();
            if (expected != null) {
                expected.hears(frame);
            }
        }

        private void leaves(Optional<String> farewell) {
            farewell.ifPresent(this::send);
            var unused = socket.close();
        }

        private void send(String frame) {
            var unused = socket.writeTextMessage(frame);
        }
    }
}
