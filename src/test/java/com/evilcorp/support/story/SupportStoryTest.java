package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Evil Corp asked for, told from both ends of the wire. */
@QuarkusTest
class SupportStoryTest extends Scene {
    private static final String WE_DO_NOT_CARE = "I'm sorry we don't care about your questions at this time";

    @Test
    void a_customer_is_attended_talks_and_rates() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        JsonNode queued = ada.starts("Ada", "Why is it so small?");
        assertThat(queued.path("position").asInt()).isEqualTo(1);
        assertThat(queued.path("repPresent").asBoolean()).isTrue();
        assertThat(ada.seesLine("Why is it so small?").path("seq").asInt()).isEqualTo(1);

        JsonNode arrived = rep.sees("arrived");
        assertThat(arrived.path("name").asText()).isEqualTo("Ada");
        assertThat(arrived.path("text").asText()).isEqualTo("Why is it so small?");
        assertThat(arrived.path("waiting").asInt()).isEqualTo(1);
        JsonNode attended = rep.attends(ada);
        assertThat(attended.path("waiting").asInt()).isZero();
        assertThat(attended.path("lines").findValuesAsText("text")).containsExactly("Why is it so small?");
        ada.sees("attended");

        rep.says("It was cheaper.");
        ada.seesLine("It was cheaper.");
        JsonNode receipt = ada.says("Oh.");
        JsonNode heard = rep.seesLine("Oh.");
        assertThat(heard.path("seq").asInt())
                .isEqualTo(receipt.path("seq").asInt())
                .isEqualTo(3);
        assertThat(heard.has("id")).as("only one's own lines carry the id").isFalse();

        rep.sends("end");
        assertThat(rep.sees("ended").path("by").asText()).isEqualTo("rep");
        assertThat(ada.sees("ended").path("outcome").asText()).isEqualTo("ENDED_BY_REP");
        ada.sends("rate", "stars", 2, "comment", "Small.");
        assertThat(ada.sees("rated").path("stars").asInt()).isEqualTo(2);
        ada.sends("rate", "stars", 5);
        ada.seesProblem("not-now");
    }

    @Test
    void a_declined_customer_reads_the_fixed_sentence() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Hello?");
        rep.sends("decline", "session", ada.session(), "from", "prompt");
        assertThat(ada.sees("declined").path("message").asText()).isEqualTo(WE_DO_NOT_CARE);
        JsonNode left = rep.sees("left");
        assertThat(left.path("outcome").asText()).isEqualTo("DECLINED");
        assertThat(left.path("waiting").asInt()).isZero();
    }

    @Test
    void a_cancelled_customer_reads_it_too_and_the_others_move_up() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        Customer bob = customer();
        Customer cleo = customer();
        ada.starts("Ada", "1");
        bob.starts("Bob", "2");
        assertThat(cleo.starts("Cleo", "3").path("position").asInt()).isEqualTo(3);
        rep.sends("decline", "session", bob.session(), "from", "queue");
        assertThat(bob.sees("declined").path("message").asText()).isEqualTo(WE_DO_NOT_CARE);
        assertThat(rep.sees("left").path("outcome").asText()).isEqualTo("CANCELLED");
        assertThat(cleo.sees("position").path("position").asInt()).isEqualTo(2);
        assertThat(ada.isOpen()).isTrue();
        ada.seesNo("position");
    }

    @Test
    void the_rep_attends_anybody_in_the_queue_but_only_one_at_a_time() {
        Customer ada = customer();
        Customer bob = customer();
        ada.starts("Ada", "1");
        bob.starts("Bob", "2");
        Rep rep = console();
        assertThat(rep.sits().path("queue").findValuesAsText("name")).isEqualTo(List.of("Ada", "Bob"));
        rep.attends(bob);
        rep.sends("attend", "session", ada.session());
        rep.seesProblem("not-now");
        ada.seesNo("attended");
        rep.sends("end");
        rep.sees("ended");
        rep.attends(ada);
    }

    @Test
    void a_second_console_is_refused_with_the_fixed_text() {
        Rep rep = console();
        rep.sits();
        Rep second = console();
        second.sends("sit");
        second.isRefused();
        Rep guesser = console();
        guesser.sends("sit", "token", "not-the-token");
        guesser.isRefused();
        rep.sends("sit");
        assertThat(rep.isSeated().path("waiting").asInt()).isZero();
    }

    @Test
    void a_copy_of_the_console_is_refused_while_the_first_one_answers() {
        Rep rep = console();
        rep.sits();
        Rep copy = console();
        copy.sends("sit", "token", rep.token());
        copy.isRefused();
        assertThat(rep.isOpen()).isTrue();
    }

    @Test
    void lines_are_taken_while_waiting_and_shown_when_attended() {
        Customer ada = customer();
        ada.starts("Ada", "First");
        ada.seesLine("First");
        ada.says("Second");
        Rep rep = console();
        rep.sits();
        rep.seesNo("said");
        assertThat(rep.attends(ada).path("lines").findValuesAsText("text")).containsExactly("First", "Second");
    }

    @Test
    void both_sides_see_the_other_type_and_nobody_else_does() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        Customer bob = customer();
        ada.starts("Ada", "1");
        bob.starts("Bob", "2");
        rep.attends(ada);
        ada.sees("attended");
        ada.sends("typing");
        rep.sees("typing");
        rep.sends("typing");
        ada.sees("typing");
        ada.sends("seen", "seq", 99);
        rep.seesNo("seen");
        bob.sends("typing");
        bob.seesNo("problem");
        rep.seesNo("typing");
    }

    @Test
    void a_nameless_customer_gets_a_number_and_may_start_again_after_the_end() {
        Rep rep = console();
        rep.sits();
        Customer nobody = customer();
        nobody.sends("start");
        nobody.isQueued();
        String name = rep.sees("arrived").path("name").asText();
        assertThat(name).matches("Customer \\d+");
        nobody.sends("end");
        assertThat(nobody.sees("ended").path("outcome").asText()).isEqualTo("ABANDONED");
        assertThat(rep.sees("left").path("outcome").asText()).isEqualTo("ABANDONED");
        nobody.sends("start", "name", "   ");
        nobody.isQueued();
        assertThat(rep.sees("arrived").path("name").asText())
                .matches("Customer \\d+")
                .isNotEqualTo(name);
    }

    @Test
    void a_start_sent_twice_opens_one_session_and_both_connections_learn_of_it() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        Customer again = customer();
        Object[] request = {"name", "Ada", "text", "Hello?", "token", "ada-" + UUID.randomUUID()};
        ada.sends("start", request);
        ada.isQueued();
        again.sends("start", request);
        JsonNode resumed = again.sees("resumed");
        assertThat(resumed.path("session").asText()).isEqualTo(ada.session());
        assertThat(resumed.path("state").asText()).isEqualTo("waiting");
        again.seesLine("Hello?");
        assertThat(ada.closeCode()).isEqualTo(4002);
        rep.sees("arrived");
        rep.seesNo("arrived");
        assertThat(rep.attends(ada).path("lines").findValuesAsText("text")).containsExactly("Hello?");
    }

    @Test
    void a_rep_finds_who_waits_by_a_part_of_their_name() {
        Rep rep = console();
        rep.sends("find", "name", "ada");
        rep.seesProblem("not-now");
        rep.sits();
        customer().starts("Bob", "1");
        Customer ada = customer();
        ada.starts("Ada", "2");
        rep.sends("find", "name", "ADA");
        JsonNode found = rep.sees("found");
        assertThat(found.path("name").asText()).isEqualTo("ADA");
        assertThat(found.path("queue")).hasSize(1);
        assertThat(found.path("queue").path(0).path("session").asText()).isEqualTo(ada.session());
        rep.sends("find", "name", " ");
        rep.seesProblem("invalid");
    }

    @Test
    void a_line_sent_twice_is_said_once_and_receipted_twice() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.seesLine("1");
        rep.attends(ada);
        UUID id = UUID.randomUUID();
        ada.sends("say", "id", id, "text", "once");
        ada.sends("say", "id", id, "text", "once");
        assertThat(ada.seesLine("once")).isEqualTo(ada.seesLine("once"));
        rep.seesLine("once");
        rep.seesNo("said");
    }
}
