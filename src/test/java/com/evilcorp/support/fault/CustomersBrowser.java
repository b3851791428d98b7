package com.evilcorp.support.fault;

import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Peer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** A customer's browser that comes back to its session. */
final class CustomersBrowser extends Browser {
    private final String name;
    private final String question;
    private final String token = UUID.randomUUID().toString().replace("-", "");
    private String held;
    private String session = "";
    private String state = "";
    private String outcome = "";
    private int position;

    CustomersBrowser(Supplier<URI> address, String name) {
        super(address);
        this.name = name;
        this.question = "question of " + name;
        opens();
    }

    String name() {
        return name;
    }

    String question() {
        return question;
    }

    synchronized String session() {
        return session;
    }

    /** {@code waiting}, {@code open} or {@code ended}, as last heard. */
    synchronized String state() {
        return state;
    }

    synchronized String outcome() {
        return outcome;
    }

    synchronized int position() {
        return position;
    }

    CustomersBrowser isQueued() {
        await().atMost(PATIENCE).until(() -> !session().isEmpty());
        return this;
    }

    @Override
    String hello() {
        return held == null
                ? Peer.frame("start", "name", name, "text", question, "token", token)
                : Peer.frame("resume", "token", held, "after", lastSeq());
    }

    @Override
    String say(String id, String text) {
        return Peer.frame("say", "id", id, "text", text);
    }

    @Override
    synchronized boolean heard(JsonNode frame, boolean taken) {
        boolean nowTaken = taken;
        switch (frame.path("type").asText()) {
            case "queued" -> {
                session = frame.path("session").asText();
                held = frame.path("token").asText();
                state = "waiting";
                nowTaken = true;
            }
            case "resumed" -> {
                session = frame.path("session").asText();
                held = held == null ? token : held;
                state = frame.path("state").asText();
                outcome = frame.path("outcome").asText();
                nowTaken = true;
            }
            case "attended" -> state = "open";
            case "ended" -> {
                state = "ended";
                outcome = frame.path("outcome").asText();
            }
            case "declined" -> state = "ended";
            case "problem" -> {
                if (frame.path("code").asText().equals("unknown-session")) {
                    state = "unknown";
                }
            }
            default -> {
                // says nothing about the session
            }
        }
        position = frame.path("position").asInt(position);
        return nowTaken && (state.equals("waiting") || state.equals("open"));
    }
}
