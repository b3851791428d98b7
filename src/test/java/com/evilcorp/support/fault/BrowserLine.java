package com.evilcorp.support.fault;

import com.evilcorp.support.story.Peer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** One connection of a {@link Browser}, until it is lost. */
final class BrowserLine implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PING_AFTER_MS = 6_000;
    private static final long ANSWER_WITHIN_MS = 5_000;

    private final Browser browser;
    private final StringBuilder partial = new StringBuilder();
    private volatile WebSocket socket;
    private volatile boolean givenUp;
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = heardAt;
    private CompletableFuture<WebSocket> tail;

    BrowserLine(Browser browser) {
        this.browser = browser;
    }

    void opens(URI address) {
        HTTP.newWebSocketBuilder().buildAsync(address, this).exceptionally(failure -> {
            lost(1006);
            return null;
        });
    }

    @Override
    public void onOpen(WebSocket opened) {
        heardAt = System.nanoTime();
        pingedAt = heardAt;
        socket = opened;
        if (givenUp) {
            // Else it would hold a session, or the seat, for nobody.
            opened.abort();
            return;
        }
        tail = CompletableFuture.completedFuture(opened);
        sends(browser.hello());
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        heardAt = System.nanoTime();
        partial.append(data);
        if (last) {
            JsonNode frame = parse(partial.toString());
            partial.setLength(0);
            browser.received(this, frame);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        browser.lost(this, code);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        browser.lost(this, 1006);
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
        givenUp = true;
        if (socket != null) {
            socket.abort();
        }
        browser.lost(this, code);
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

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
