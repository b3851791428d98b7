package com.evilcorp.floor;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** What a socket costs by itself: it answers with what it is sent, or sends that to everybody. */
@WebSocket(path = "/ws/echo")
public class EchoSocket {
    private static final String TO_ALL = "to all:";

    private final Set<WebSocketConnection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService telling = Executors.newSingleThreadExecutor();

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        open.add(connection);
    }

    @OnTextMessage
    @NonBlocking
    @Nullable
    String receive(String frame) {
        if (!frame.startsWith(TO_ALL)) {
            return frame;
        }
        String rest = frame.substring(TO_ALL.length());
        telling.execute(() -> open.forEach(connection -> send(connection, rest)));
        return null;
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        open.remove(connection);
    }

    private static void send(WebSocketConnection connection, String frame) {
        connection.sendText(frame).subscribe().with(sent -> {}, failure -> {});
    }
}
