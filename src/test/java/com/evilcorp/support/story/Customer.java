package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A customer's browser. */
public final class Customer extends Peer {
    private String session;
    private String token;

    public Customer(URI address, UUID visitor) {
        this(address, Map.of("Cookie", "theme=dark; visitor=" + visitor));
    }

    private Customer(URI address, Map<String, String> headers) {
        super(address, headers);
    }

    /** @param cookies all that the browser sends */
    public static Customer withCookies(URI address, String cookies) {
        return new Customer(address, Map.of("Cookie", cookies));
    }

    /** @param forwardedFor the address that a proxy says it comes from */
    Customer(URI address, String forwardedFor) {
        this(address, Map.of("X-Forwarded-For", forwardedFor));
    }

    /** Opens a session and waits until it is queued. */
    public JsonNode starts(String name, String question) {
        sends("start", "name", name, "text", question);
        return isQueued();
    }

    public JsonNode isQueued() {
        JsonNode queued = sees("queued");
        session = queued.path("session").asText();
        token = queued.path("token").asText();
        assertThat(session).isNotBlank();
        assertThat(token).isNotBlank();
        return queued;
    }

    /** Takes a session back, having seen its lines up to a number. */
    public JsonNode resumes(Customer former, int after) {
        sends("resume", "token", former.token(), "after", after);
        JsonNode resumed = sees("resumed");
        session = resumed.path("session").asText();
        token = former.token();
        assertThat(session).isEqualTo(former.session());
        return resumed;
    }

    public String session() {
        return session;
    }

    public String token() {
        return token;
    }
}
