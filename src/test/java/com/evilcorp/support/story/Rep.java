package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** A rep's console. */
public final class Rep extends Peer {
    private String token;

    public Rep(URI address) {
        super(address, Map.of());
    }

    /** Asks for the seat and gets it. */
    public JsonNode sits() {
        sends("sit");
        return isSeated();
    }

    /** Asks for the seat as a console that held it before, and gets it. */
    public JsonNode sitsAgain(Rep former) {
        sends("sit", "token", former.token);
        return isSeated();
    }

    public JsonNode isSeated() {
        JsonNode seated = sees("seated");
        token = seated.path("token").asText();
        assertThat(token).isNotBlank();
        return seated;
    }

    /** Is sent away, to the letter. */
    public void isRefused() {
        assertThat(sees("refused").path("message").asText())
                .isEqualTo("Who are you are only support rep is already working, go away.");
        assertThat(closeCode()).isEqualTo(4001);
    }

    public JsonNode attends(Customer customer) {
        sends("attend", "session", customer.session());
        JsonNode attended = sees("attended");
        assertThat(attended.path("session").asText()).isEqualTo(customer.session());
        return attended;
    }

    public String token() {
        return token;
    }
}
