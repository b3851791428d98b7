package com.evilcorp.bench;

import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer and the rep who attends them, on the product. */
final class Pair implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    /** How many lines may have no receipt yet while lines are sent without pause. */
    private static final int UNDER_WAY = 4_000;

    private final Peers peers;
    private final WebSocket customer;
    private final WebSocket rep;
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicInteger receipts = new AtomicInteger();
    private volatile Expected expected = new Expected("\n");
    private volatile boolean attending;

    private static final class Expected {
        private final String part;
        private final CompletableFuture<Long> at = new CompletableFuture<>();

        private Expected(String part) {
            this.part = part;
        }

        private void hears(String frame) {
            if (frame.contains(part)) {
                at.complete(System.nanoTime());
            }
        }

        private long awaited() throws InterruptedException {
            try {
                return at.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("Nobody said " + part, e);
            }
        }
    }

    /** The rep sits down. */
    Pair(int port) throws InterruptedException {
        peers = new Peers(port);
        rep = connect("/ws/rep");
        rep.textMessageHandler(this::repHears);
        customer = connect("/ws/customer");
        customer.textMessageHandler(this::customerHears);
        after(() -> send(rep, "{\"type\":\"sit\"}"), "\"type\":\"seated\"");
    }

    /** The customer opens a session, and the rep attends it. */
    void meets() throws InterruptedException {
        attending = true;
        after(() -> send(customer, "{\"type\":\"start\",\"name\":\"Chatty\"}"), "\"type\":\"attended\"");
        attending = false;
    }

    /** The rep ends it. */
    void parts() throws InterruptedException {
        after(() -> send(rep, "{\"type\":\"end\"}"), "\"type\":\"ended\"");
    }

    /** From the moment that the customer sends a line until the rep has it, in milliseconds. */
    double line() throws InterruptedException {
        String text = UUID.randomUUID().toString();
        room.acquire();
        return after(() -> say(text), text);
    }

    /** The customer sends without pause; how many receipts a second there are. */
    double receiptsPerSecond(Duration time) throws InterruptedException {
        int before = receipts.get();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            room.acquire();
            say("It is a sock. There should be two of them.");
        }
        double perSecond = (receipts.get() - before) * 1e9 / (System.nanoTime() - begun);
        room.acquire(UNDER_WAY);
        room.release(UNDER_WAY);
        return perSecond;
    }

    @Override
    public void close() {
        peers.close();
    }

    private void say(String text) {
        send(customer, "{\"type\":\"say\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
    }

    private void customerHears(String frame) {
        if (frame.contains("\"type\":\"said\"") && frame.contains("\"from\":\"customer\"")) {
            receipts.incrementAndGet();
            room.release();
        } else if (frame.contains("\"type\":\"problem\"")) {
            System.err.println(frame);
        }
    }

    private void repHears(String frame) {
        expected.hears(frame);
        if (attending && frame.contains("\"type\":\"arrived\"")) {
            String session = frame.replaceFirst(".*\"session\":\"([^\"]+)\".*", "$1");
            send(rep, "{\"type\":\"attend\",\"session\":\"" + session + "\"}");
        }
    }

    /** How many milliseconds after an act the rep hears of it. */
    private double after(Runnable act, String part) throws InterruptedException {
        Expected next = new Expected(part);
        expected = next;
        long begun = System.nanoTime();
        act.run();
        return (next.awaited() - begun) / 1e6;
    }

    private WebSocket connect(String path) {
        return peers.connect(path).toCompletionStage().toCompletableFuture().join();
    }

    private static void send(WebSocket socket, String frame) {
        var unused = socket.writeTextMessage(frame);
    }
}
