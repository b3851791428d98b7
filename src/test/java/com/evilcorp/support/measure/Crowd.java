package com.evilcorp.support.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Many customers in one process. Each opens a session and waits; like a page does, it asks for a sign of life when it has
 * heard nothing for a while, and answers pings. They come from several loopback addresses, as one has ports for 28,000.
 */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PING_EVERY_MS = 6_000;
    private static final int PER_ADDRESS = 4_000;
    /** How many may be connecting at once: more than a backlog holds would be refused. */
    private static final int CONNECTING = 100;

    private final Vertx vertx = Vertx.vertx();
    private final int port;
    private final List<WebSocketClient> clients = new ArrayList<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Semaphore connecting = new Semaphore(CONNECTING);

    Crowd(int port) {
        this.port = port;
    }

    /** So many arrive; waits until each of them is queued. */
    void arrives(int many) throws InterruptedException {
        for (int i = 0; i < many; i++) {
            if (i % PER_ADDRESS == 0) {
                clients.add(clientFrom("127.0.0." + (2 + clients.size())));
            }
            connecting.acquire();
            connect(clients.get(clients.size() - 1), "Customer " + i);
        }
        await().atMost(PATIENCE).until(() -> failure.get() != null || queued.get() == many);
        assertThat(failure.get()).isNull();
    }

    /** How many of them are no longer connected. */
    int gone() {
        return gone.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private WebSocketClient clientFrom(String address) {
        return vertx.createWebSocketClient(
                new WebSocketClientOptions().setLocalAddress(address).setMaxConnections(PER_ADDRESS));
    }

    private void connect(WebSocketClient client, String name) {
        var unused = client.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/ws/customer"))
                .onComplete(result -> connecting.release())
                .onSuccess(socket -> waits(socket, name))
                .onFailure(failure::set);
    }

    private void waits(WebSocket socket, String name) {
        socket.textMessageHandler(frame -> {
            if (frame.contains("\"type\":\"queued\"")) {
                queued.incrementAndGet();
            }
        });
        long pinging = vertx.setPeriodic(PING_EVERY_MS, timer -> send(socket, "{\"type\":\"ping\"}"));
        socket.closeHandler(closed -> {
            vertx.cancelTimer(pinging);
            gone.incrementAndGet();
        });
        send(socket, "{\"type\":\"start\",\"name\":\"" + name + "\",\"text\":\"Where is my sock?\"}");
    }

    private static void send(WebSocket socket, String frame) {
        var unused = socket.writeTextMessage(frame);
    }
}
