package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer says what is wrong, and the socket stays. */
@QuarkusTest
class ProblemSocketTest extends Scene {

    @Test
    void what_is_no_frame_is_malformed() {
        Customer ada = customer();
        for (String nonsense : new String[] {
            "",
            "hello",
            "[]",
            "null",
            "{}",
            "{\"type\":\"dance\"}",
            "{\"type\":\"say\",\"text\":\"x\"}",
            "{\"type\":\"start\",\"name\":5}",
            "{\"type\":\"resume\",\"token\":\"t\",\"after\":\"0\"}"
        }) {
            ada.sendsText(nonsense);
            ada.seesProblem("malformed");
        }
        ada.sendsBinary((byte) 1);
        ada.seesProblem("malformed");
        assertThat(ada.starts("Ada", "fine").path("position").asInt()).isEqualTo(1);
    }

    @Test
    void a_problem_with_a_line_names_it() {
        Customer ada = customer();
        String id = UUID.randomUUID().toString();
        ada.sends("say", "id", id, "text", "before start");
        assertThat(ada.seesProblem("not-now").path("id").asText()).isEqualTo(id);
        ada.sends("say", "id", id, "text", "  ");
        assertThat(ada.seesProblem("invalid").path("id").asText()).isEqualTo(id);
        ada.sends("say", "id", id, "text", 5);
        assertThat(ada.seesProblem("malformed").path("id").asText()).isEqualTo(id);
        ada.sends("say", "id", "no-uuid", "text", "x");
        assertThat(ada.seesProblem("invalid").path("id").asText()).isEqualTo("no-uuid");
        ada.sendsText("{\"type\":\"say\",\"id\":\"" + id + "\",\"text\":\"\\ud800\"}");
        assertThat(ada.seesProblem("malformed").path("id").asText()).isEqualTo(id);
    }

    @Test
    void values_out_of_bounds_are_invalid_and_the_message_names_the_bound() {
        Customer ada = customer();
        ada.sends("start", "name", "x".repeat(61));
        assertThat(ada.seesProblem("invalid").path("message").asText()).contains("60");
        ada.sends("start", "name", "two\nlines");
        ada.seesProblem("invalid");
        ada.sends("start", "text", "x".repeat(2_001));
        assertThat(ada.seesProblem("invalid").path("message").asText()).contains("2000");
        ada.sends("start", "token", "guessable");
        assertThat(ada.seesProblem("invalid").path("message").asText()).contains("22 to 64");
        ada.sends("rate", "stars", 6);
        assertThat(ada.seesProblem("invalid").path("message").asText()).contains("5");
        ada.starts("😀".repeat(60), "😀".repeat(2_000));
    }

    @Test
    void commands_out_of_place_are_not_now() {
        Customer ada = customer();
        ada.sends("end");
        ada.seesProblem("not-now");
        ada.sends("typing");
        ada.seesProblem("not-now");
        ada.sends("rate", "stars", 3);
        ada.seesProblem("not-now");
        ada.starts("Ada", "1");
        ada.sends("start");
        ada.seesProblem("not-now");
        ada.sends("resume", "token", ada.token(), "after", 0);
        ada.seesProblem("not-now");
        ada.sends("rate", "stars", 3);
        ada.seesProblem("not-now");
        Rep rep = console();
        rep.sends("attend", "session", ada.session());
        rep.seesProblem("not-now");
        rep.sends("typing");
        rep.seesProblem("not-now");
        rep.sits();
        rep.sends("say", "id", UUID.randomUUID(), "text", "to nobody");
        rep.seesProblem("not-now");
        rep.sends("end");
        rep.seesProblem("not-now");
        rep.attends(ada);
        rep.sends("attend", "session", ada.session());
        rep.seesProblem("not-now");
        rep.sends("say", "id", UUID.randomUUID(), "text", "to another", "session", UUID.randomUUID());
        rep.seesProblem("not-now");
    }

    @Test
    void unknown_sessions_and_tokens_are_told() {
        Customer ada = customer();
        ada.sends("resume", "token", "nobody's", "after", 0);
        ada.seesProblem("unknown-session");
        ada.sends("resume", "token", "nobody's", "after", -1);
        ada.seesProblem("invalid");
        Rep rep = console();
        rep.sits();
        rep.sends("attend", "session", UUID.randomUUID());
        rep.seesProblem("unknown-session");
        rep.sends("attend", "session", "no-uuid");
        rep.seesProblem("invalid");
        ada.starts("Ada", "1");
        rep.sends("decline", "session", ada.session(), "from", "spite");
        rep.seesProblem("invalid");
    }

    @Test
    void too_many_frames_are_refused_and_who_goes_on_is_closed() {
        Customer ada = customer();
        String id = UUID.randomUUID().toString();
        String line = Peer.frame("say", "id", id, "text", "one of many");
        int sent = 0;
        while (sent < 5_000 && ada.canSendText(line)) {
            sent++;
        }
        assertThat(ada.closeCode()).isEqualTo(1008);
        assertThat(ada.seesProblem("not-now").path("id").asText()).isEqualTo(id);
        assertThat(ada.frames())
                .filteredOn(frame -> frame.path("code").asText().equals("too-fast"))
                .hasSizeGreaterThan(100)
                .allMatch(frame -> frame.path("id").asText().equals(id));
    }

    @Test
    void a_message_over_the_limit_cuts_the_connection_even_in_several_frames() {
        Customer ada = customer();
        // The client sends frames of 16 KiB at most.
        ada.canSendText(Peer.frame("ping", "ignored", "x".repeat(17_000)));
        ada.isCut();
        assertThat(ada.frames()).isEmpty();
    }
}
