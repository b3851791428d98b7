package com.evilcorp.support.desk;

import static com.evilcorp.support.desk.Scene.PLENTY;
import static com.evilcorp.support.desk.Scene.rules;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much may be said, and how much of it is remembered: nobody can fill the memory, and nobody else is disturbed. */
class BoundsTest {
    private static final Allowance TWO_LINES = new Allowance(2, 4_000);
    private static final long UNBOUNDED = 1_000_000;
    private static final int MANY = 1_000;
    private static final String LONGEST = "x".repeat(Text.MOST);

    @Test
    void customer_who_waits_may_say_so_many_lines_and_the_rest_to_the_rep() {
        Scene scene = new Scene(rules(TWO_LINES, PLENTY, UNBOUNDED, MANY));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer ada = scene.customer("Ada").starts();
        ada.says("one");
        ada.says("two");
        scene.refuses(Refused.ENOUGH_FOR_NOW, () -> ada.says("three"));
        rep.attends(ada);
        ada.says("three");
    }

    @Test
    void customer_who_waits_may_say_so_much() {
        Scene scene = new Scene(rules(new Allowance(MANY, 4_000), PLENTY, UNBOUNDED, MANY));
        ActingCustomer ada = scene.customer("Ada").starts();
        ada.says(LONGEST);
        ada.says(LONGEST);
        scene.refuses(Refused.ENOUGH_FOR_NOW, () -> ada.says("x"));
    }

    @Test
    void session_that_is_too_long_takes_no_more_from_either_side_but_can_be_ended() {
        Scene scene = new Scene(rules(TWO_LINES, TWO_LINES, UNBOUNDED, MANY));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer ada = scene.attended("Ada", rep);
        ada.says("one");
        rep.says("two");
        scene.refuses(Refused.TOO_LONG, () -> ada.says("three"));
        scene.refuses(Refused.TOO_LONG, () -> rep.says("three"));
        rep.ends();
    }

    @Test
    void line_that_was_said_is_receipted_again_at_the_bound() {
        Scene scene = new Scene(rules(TWO_LINES, TWO_LINES, UNBOUNDED, MANY));
        ActingCustomer ada = scene.customer("Ada").starts();
        UUID id = Scene.anyId();
        ada.says("one");
        ada.says(id, "two");
        ada.says(id, "two");
        assertThat(scene.outbox.last(DeskEvent.SaidAgain.class).line().text()).isEqualTo("two");
    }

    @Test
    void when_all_that_may_be_held_is_held_the_open_session_goes_on_and_the_others_wait_for_room() {
        Scene scene = new Scene(rules(PLENTY, PLENTY, 2 * Text.MOST, MANY));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer ada = scene.attended("Ada", rep);
        ActingCustomer flood = scene.customer("Flood").starts();
        flood.says(LONGEST);
        flood.says(LONGEST);
        scene.refuses(Refused.BUSY, () -> flood.says("more"));
        scene.refuses(Refused.QUEUE_FULL, () -> scene.customer("Bob").starts());
        ada.says("Where were we?");
        rep.says("Here.");

        flood.ends();
        flood.closes();
        scene.refuses(Refused.QUEUE_FULL, () -> scene.customer("Bob").starts());
        scene.passes(ofMinutes(10));
        scene.customer("Bob").starts();
    }

    @Test
    void of_sessions_that_ended_unattended_the_oldest_are_forgotten_first_and_attended_ones_are_not() {
        Scene scene = new Scene(rules(PLENTY, PLENTY, UNBOUNDED, 2));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer served = scene.attended("Served", rep);
        rep.ends();
        served.closes();
        ActingCustomer oldest = abandoned(scene, "Oldest");
        ActingCustomer older = abandoned(scene, "Older");
        ActingCustomer latest = abandoned(scene, "Latest");
        scene.passes(Scene.MOMENT);
        oldest.reconnects();
        scene.refuses(Refused.UNKNOWN_SESSION, () -> oldest.resumes(0));
        List.of(older, latest, served).forEach(ActingCustomer::comesBack);
    }

    @Test
    void session_on_a_screen_is_forgotten_once_its_customer_starts_another() {
        Scene scene = new Scene(rules(PLENTY, PLENTY, UNBOUNDED, 1));
        ActingCustomer ada = scene.customer("Ada").starts();
        ada.ends();
        abandoned(scene, "Bob");
        abandoned(scene, "Cleo");
        scene.passes(Scene.MOMENT);
        String former = ada.token();
        scene.refuses(Refused.CHAT_OVER, () -> ada.says("Hello?"));
        ada.starts();
        assertThat(scene.desk.resume(new ConnectionId("another"), former, 0)).contains(Refused.UNKNOWN_SESSION);
    }

    private static ActingCustomer abandoned(Scene scene, String name) {
        ActingCustomer customer = scene.customer(name).starts();
        customer.ends();
        customer.closes();
        return customer;
    }
}
