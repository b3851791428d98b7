package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.LeapingClock;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Why nothing moves, as customers are told it, and what becomes of a console that nobody touches. */
@QuarkusTest
class UnattendedStoryTest extends Scene {
    @Test
    void customers_are_told_why_nothing_moves_whenever_that_changes() {
        Customer ada = customer();
        ada.sends("start", "name", "Ada");
        assertThat(ada.isQueued().path("now").path("cause").asText()).isEqualTo("no-rep");
        Rep rep = console();
        rep.sits();
        isTold(ada, "unanswered");
        rep.sends("away", "minutes", 5);
        isTold(ada, "away");
        rep.sends("back");
        isTold(ada, "unanswered");
        Customer bob = customer();
        bob.sends("start", "name", "Bob");
        assertThat(bob.isQueued().path("now").path("cause").asText()).isEqualTo("unanswered");
        rep.attends(ada);
        isTold(bob, "busy");
        Customer reloaded = customer();
        bob.closes();
        assertThat(reloaded.resumes(bob, 0).path("now").path("cause").asText()).isEqualTo("busy");
    }

    @Test
    void console_that_nobody_touches_is_set_away_and_then_loses_the_seat() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.sends("start", "name", "Ada");
        ada.isQueued();
        rep.sees("arrived");
        LeapingClock.leaps(Duration.ofMinutes(10));
        assertThat(rep.sees("away").has("backAt")).isFalse();
        assertThat(isTold(ada, "away").has("backAt")).isFalse();
        LeapingClock.leaps(Duration.ofMinutes(30));
        rep.sees("unseated");
        assertThat(isTold(ada, "no-rep").path("repPresent").asBoolean()).isFalse();

        Rep other = console();
        other.sits();
        rep.sends("here");
        assertThat(rep.sees("problem").path("code").asText()).isEqualTo("not-now");
    }

    /** Frames in between may tell of an earlier cause. */
    private static JsonNode isTold(Customer customer, String cause) {
        JsonNode position = customer.sees("position");
        while (!position.path("now").path("cause").asText().equals(cause)) {
            position = customer.sees("position");
        }
        return position;
    }
}
