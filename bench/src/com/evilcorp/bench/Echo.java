package com.evilcorp.bench;

import io.vertx.core.http.WebSocket;
import java.util.concurrent.CompletableFuture;

/** One socket on the floor. */
final class Echo implements AutoCloseable {
    private final Peers peers;
    private final WebSocket socket;
    private volatile CompletableFuture<Long> heardAt = new CompletableFuture<>();

    Echo(int port) {
        peers = new Peers(port);
        socket = peers.connect("/ws/echo")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        socket.textMessageHandler(frame -> heardAt.complete(System.nanoTime()));
    }

    /** There and back, in milliseconds. */
    double roundTrip(String frame) {
        CompletableFuture<Long> heard = new CompletableFuture<>();
        heardAt = heard;
        long begun = System.nanoTime();
        var unused = socket.writeTextMessage(frame);
        return (heard.join() - begun) / 1e6;
    }

    @Override
    public void close() {
        peers.close();
    }
}
