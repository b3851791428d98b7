package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Peer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The console in a browser that comes back to its seat. */
final class RepsBrowser extends Browser {
    private final List<String> queue = new ArrayList<>();
    private String token;
    private String open = "";

    RepsBrowser(Supplier<URI> address) {
        super(address);
        opens();
    }

    /** The session that is open, as last heard; empty for none. */
    synchronized String open() {
        return open;
    }

    /** The sessions that wait, as last heard. */
    synchronized List<String> queue() {
        return List.copyOf(queue);
    }

    void attends(CustomersBrowser customer) {
        isBack();
        sends(Peer.frame("attend", "session", customer.session()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open()).isEqualTo(customer.session()));
    }

    @Override
    String hello() {
        return token == null ? Peer.frame("sit") : Peer.frame("sit", "token", token);
    }

    @Override
    String say(String id, String text) {
        return Peer.frame("say", "id", id, "text", text, "session", open);
    }

    @Override
    synchronized boolean heard(JsonNode frame, boolean taken) {
        String session = frame.path("session").asText();
        switch (frame.path("type").asText()) {
            case "seated" -> {
                token = frame.path("token").asText();
                queue.clear();
                frame.path("queue").forEach(one -> queue.add(one.path("session").asText()));
                opens(frame.path("open"));
                return true;
            }
            case "arrived" -> queue.add(session);
            case "left" -> queue.remove(session);
            case "attended" -> {
                queue.remove(session);
                opens(frame);
            }
            case "ended" -> open = "";
            default -> {
                // changes nothing of what is remembered here
            }
        }
        return taken;
    }

    private void opens(JsonNode chat) {
        open = chat.path("session").asText();
        chat.path("lines")
                .forEach(
                        line -> sees(line.path("seq").asInt(), line.path("text").asText()));
    }
}
