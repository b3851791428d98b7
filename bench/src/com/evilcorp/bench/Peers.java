package com.evilcorp.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;

/** Sockets from one process to one port. They come from several loopback addresses, as one has ports for 28,000. */
final class Peers implements AutoCloseable {
    private static final int PER_ADDRESS = 4_000;

    private final Vertx vertx = Vertx.vertx();
    private final List<WebSocketClient> clients = new ArrayList<>();
    private final int port;
    private int connected;

    Peers(int port) {
        this.port = port;
    }

    Vertx vertx() {
        return vertx;
    }

    /** One more. */
    Future<WebSocket> connect(String path) {
        if (connected % PER_ADDRESS == 0) {
            clients.add(clientFrom("127.0.0." + (2 + clients.size())));
        }
        connected++;
        return clients.get(clients.size() - 1)
                .connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(path));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private WebSocketClient clientFrom(String address) {
        return vertx.createWebSocketClient(
                new WebSocketClientOptions().setLocalAddress(address).setMaxConnections(PER_ADDRESS));
    }
}
