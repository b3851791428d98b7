package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A browser's end of a socket: what it says, and what it gets to see, in order. */
public class Peer implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Inbox inbox = new Inbox();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final WebSocket socket;

    protected Peer(URI address, Map<String, String> headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(address, this).join();
    }

    /** Sends a frame; fields and values in turn. */
    public final void sends(String type, Object... fields) {
        sendsText(frame(type, fields));
    }

    /** Sends a text that may be its last; false once the other end has closed. */
    public final boolean canSendText(String text) {
        try {
            sendsText(text);
            return isOpen();
        } catch (CompletionException e) {
            return false;
        }
    }

    /** A frame as text; fields and values in turn. */
    public static String frame(String type, Object... fields) {
        ObjectNode frame = JSON.createObjectNode().put("type", type);
        for (int i = 0; i < fields.length; i += 2) {
            frame.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
        }
        return frame.toString();
    }

    public final void sendsText(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Sends one text in several frames. */
    public final void sendsInPieces(String... pieces) {
        for (int i = 0; i < pieces.length; i++) {
            socket.sendText(pieces[i], i == pieces.length - 1).join();
        }
    }

    public final void sendsBinary(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next frame of that type, waiting for it; those before it are passed over. */
    public final JsonNode sees(String type) {
        return sees(type, frame -> true);
    }

    /** The next frame of that type for which it holds, waiting for it; those before it are passed over. */
    public final JsonNode sees(String type, Predicate<JsonNode> which) {
        return inbox.next(type, which, PATIENCE);
    }

    /** Whether there is a frame of that type that was neither seen nor passed over. */
    public final boolean isToSee(String type) {
        return inbox.isToSee(type);
    }

    /** Says a line, and waits for its receipt. */
    public final JsonNode says(String text) {
        String id = UUID.randomUUID().toString();
        sends("say", "id", id, "text", text);
        JsonNode receipt = sees("said", line -> line.path("id").asText().equals(id));
        assertThat(receipt.path("text").asText()).isEqualTo(text);
        return receipt;
    }

    /** The next line that is said is this one. */
    public final JsonNode seesLine(String text) {
        JsonNode line = sees("said");
        assertThat(line.path("text").asText()).isEqualTo(text);
        return line;
    }

    /** A problem of that kind is next of its type. */
    public final JsonNode seesProblem(String code) {
        JsonNode problem = sees("problem");
        assertThat(problem.path("code").asText()).as("%s", problem).isEqualTo(code);
        assertThat(problem.path("message").asText()).isNotBlank();
        return problem;
    }

    /** Everything sent before now has been dealt with, and nothing of that type came of it. */
    public final void seesNo(String type) {
        int from = inbox.seen();
        sends("ping");
        sees("pong");
        assertThat(frames().subList(from, inbox.seen())).noneMatch(frame -> Inbox.isOfType(frame, type));
    }

    /** Waits until everything sent before now has been dealt with; false once the other end has closed. */
    public final boolean isHeard() {
        int before = frames().size();
        if (canSendText(frame("ping"))) {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> !isOpen()
                            || frames().stream().skip(before).anyMatch(frame -> Inbox.isOfType(frame, "pong")));
        }
        return isOpen();
    }

    /** All frames so far. */
    public final List<JsonNode> frames() {
        return inbox.frames();
    }

    /** The code with which the other end closed, waiting for it. */
    public final int closeCode() {
        try {
            return closeCode.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("still open, after " + frames(), e);
        }
    }

    /** The other end has gone without a word, which this client sometimes notices only when it writes again. */
    public final void isCut() {
        await().atMost(PATIENCE).until(() -> !canSendText(frame("ping")));
    }

    public final boolean isOpen() {
        return !closeCode.isDone();
    }

    /** The browser closes: a goodbye. */
    public final void closes() {
        socket.sendClose(1001, "").join();
        closeCode();
    }

    /** Goodbye, unless the other end was faster. */
    private void leaves() {
        try {
            closes();
        } catch (CompletionException e) {
            drops();
        }
    }

    /** The line is cut: no goodbye. */
    public final void drops() {
        socket.abort();
        closeCode.complete(1006);
    }

    @Override
    public void close() {
        if (isOpen()) {
            leaves();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            inbox.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode.complete(1006);
    }
}
