package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Browsers close, reload and drop; sessions end only when they should. */
@QuarkusTest
class PresenceStoryTest extends Scene {

    @Test
    void a_customer_who_reloads_keeps_session_and_place_and_gets_the_missed_lines() {
        Customer ada = customer();
        Customer bob = customer();
        ada.starts("Ada", "1");
        bob.starts("Bob", "2");
        bob.seesLine("2");
        bob.says("still here");
        bob.closes();
        Customer reloaded = customer();
        JsonNode resumed = reloaded.resumes(bob, 1);
        assertThat(resumed.path("state").asText()).isEqualTo("waiting");
        assertThat(resumed.path("position").asInt()).isEqualTo(2);
        assertThat(reloaded.seesLine("still here").path("seq").asInt()).isEqualTo(2);
        reloaded.seesNo("said");
    }

    @Test
    void a_closed_browser_abandons_the_queue() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.closes();
        assertThat(seesAfterGrace(rep, "left").path("outcome").asText()).isEqualTo("ABANDONED");
    }

    @Test
    void a_closed_browser_ends_the_open_session() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        ada.closes();
        JsonNode away = rep.sees("customerAway");
        assertThat(Instant.parse(away.path("until").asText()))
                .isAfter(Instant.now().minusSeconds(5));
        assertThat(seesAfterGrace(rep, "ended").path("outcome").asText()).isEqualTo("CUSTOMER_LEFT");
    }

    @Test
    void a_dropped_customer_comes_back_into_the_open_session() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        ada.sees("attended");
        ada.drops();
        rep.sees("customerAway");
        rep.says("Are you there?");
        Customer back = customer();
        JsonNode resumed = back.resumes(ada, 1);
        assertThat(resumed.path("state").asText()).isEqualTo("open");
        assertThat(resumed.hasNonNull("at")).isTrue();
        back.seesLine("Are you there?");
        rep.sees("customerBack");
    }

    @Test
    void a_rep_who_reloads_keeps_seat_and_session() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        rep.closes();
        assertThat(Instant.parse(ada.sees("repAway").path("until").asText())).isNotNull();
        Rep reloaded = console();
        JsonNode seated = reloaded.sitsAgain(rep);
        assertThat(reloaded.token()).isEqualTo(rep.token());
        assertThat(seated.path("open").path("session").asText()).isEqualTo(ada.session());
        assertThat(seated.path("open").path("lines").findValuesAsText("text")).containsExactly("1");
        ada.sees("repBack");
    }

    @Test
    void who_reloads_is_told_which_of_their_lines_the_other_side_saw() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        rep.says("2");
        ada.seesLine("1");
        ada.seesLine("2");
        ada.sends("seen", "seq", 2);
        rep.sees("seen");
        ada.closes();
        Customer unseen = customer();
        assertThat(unseen.resumes(ada, 0).has("seen")).isFalse();
        rep.sends("seen", "seq", 1);
        unseen.sees("seen");

        unseen.closes();
        Customer back = customer();
        assertThat(back.resumes(ada, 0).path("seen").asInt()).isOne();
        rep.closes();
        Rep again = console();
        assertThat(again.sitsAgain(rep).path("open").path("seen").asInt()).isEqualTo(2);
        again.sends("end");
        back.sees("ended");
        back.closes();
        assertThat(customer().resumes(ada, 0).path("seen").asInt()).isOne();
    }

    @Test
    void a_rep_who_leaves_ends_the_session_before_the_next_one_sits() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        rep.drops();
        ada.sees("repAway");
        Rep next = console();
        next.sends("sit");
        next.isRefused();
        JsonNode ended = seesAfterGrace(ada, "ended");
        assertThat(ended.path("outcome").asText()).isEqualTo("REP_LEFT");
        assertThat(ended.path("by").asText()).isEqualTo("rep");
        Rep third = console();
        assertThat(third.sits().has("open")).isFalse();
        assertThat(third.token()).isNotEqualTo(rep.token());
    }

    @Test
    void customers_in_the_queue_are_told_when_the_rep_comes_and_goes() {
        Customer ada = customer();
        assertThat(ada.starts("Ada", "1").path("repPresent").asBoolean()).isFalse();
        Rep rep = console();
        rep.sits();
        assertThat(ada.sees("position").path("repPresent").asBoolean()).isTrue();
        rep.closes();
        assertThat(seesAfterGrace(ada, "position").path("repPresent").asBoolean())
                .isFalse();
    }

    @Test
    void customers_in_the_queue_are_told_when_the_rep_who_stepped_away_means_to_be_back() {
        Rep rep = console();
        assertThat(rep.sits().has("backAt")).isFalse();
        Customer ada = customer();
        assertThat(ada.starts("Ada", "1").has("backAt")).isFalse();
        rep.sends("away", "minutes", 5);
        String backAt = rep.sees("away").path("backAt").asText();
        assertThat(Instant.parse(backAt)).isAfter(Instant.now().plusSeconds(240));
        JsonNode position = ada.sees("position");
        assertThat(position.path("backAt").asText()).isEqualTo(backAt);
        assertThat(position.path("repPresent").asBoolean()).isTrue();
        Customer bob = customer();
        assertThat(bob.starts("Bob", "1").path("backAt").asText()).isEqualTo(backAt);
        rep.sends("sit", "token", rep.token());
        assertThat(rep.isSeated().path("backAt").asText()).isEqualTo(backAt);
        rep.sends("back");
        rep.sees("back");
        assertThat(ada.sees("position").has("backAt")).isFalse();
        rep.sends("away", "minutes", 121);
        assertThat(rep.sees("problem").path("code").asText()).isEqualTo("invalid");
    }

    @Test
    void a_newer_connection_takes_over_from_an_older_one() {
        Customer ada = customer();
        ada.starts("Ada", "1");
        Customer copy = customer();
        copy.resumes(ada, 0);
        assertThat(ada.closeCode()).isEqualTo(4002);
        copy.seesLine("1");
        copy.says("it is me");
    }

    @Test
    void an_ended_session_can_be_resumed_read_and_rated_once() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        ada.drops();
        rep.sends("end");
        rep.sees("ended");
        Customer back = customer();
        JsonNode resumed = back.resumes(ada, 0);
        assertThat(resumed.path("state").asText()).isEqualTo("ended");
        assertThat(resumed.path("outcome").asText()).isEqualTo("ENDED_BY_REP");
        assertThat(resumed.path("by").asText()).isEqualTo("rep");
        back.seesLine("1");
        back.sends("say", "id", UUID.randomUUID(), "text", "too late");
        back.seesProblem("not-now");
        back.sends("rate", "stars", 4);
        back.sees("rated");
        back.closes();
        Customer again = customer();
        assertThat(again.resumes(ada, 1).path("stars").asInt()).isEqualTo(4);
    }

    @Test
    void a_customer_may_be_attended_while_away() {
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.drops();
        Rep rep = console();
        rep.sits();
        JsonNode attended = rep.attends(ada);
        assertThat(attended.hasNonNull("customerAway")).isTrue();
        rep.sees("customerAway");
        assertThat(customer().resumes(ada, 0).path("state").asText()).isEqualTo("open");
        rep.sees("customerBack");
    }
}
