package com.evilcorp.support.desk;

import static com.evilcorp.support.desk.Scene.PLENTY;
import static com.evilcorp.support.desk.Scene.limits;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.Text;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much may be said, and how much of it is remembered: nobody can fill the memory, and nobody else is disturbed. */
class BoundsTest {
    private static final TextQuota TWO_LINES = new TextQuota(2, 4_000);
    private static final long UNBOUNDED = 1_000_000;
    private static final int MANY = 1_000;
    private static final String LONGEST = "x".repeat(Text.MOST);

    @Test
    void customer_who_waits_may_say_so_many_lines_and_the_rest_to_the_rep() {
        Scene scene = new Scene(limits(TWO_LINES, PLENTY, UNBOUNDED, MANY, UNBOUNDED));
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
        Scene scene = new Scene(limits(new TextQuota(MANY, 4_000), PLENTY, UNBOUNDED, MANY, UNBOUNDED));
        ActingCustomer ada = scene.customer("Ada").starts();
        ada.says(LONGEST);
        ada.says(LONGEST);
        scene.refuses(Refused.ENOUGH_FOR_NOW, () -> ada.says("x"));
    }

    @Test
    void session_that_is_too_long_takes_no_more_from_either_side_but_can_be_ended() {
        Scene scene = new Scene(limits(TWO_LINES, TWO_LINES, UNBOUNDED, MANY, UNBOUNDED));
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
        Scene scene = new Scene(limits(TWO_LINES, TWO_LINES, UNBOUNDED, MANY, UNBOUNDED));
        ActingCustomer ada = scene.customer("Ada").starts();
        UUID id = Scene.anyId();
        ada.says("one");
        ada.says(id, "two");
        ada.says(id, "two");
        assertThat(scene.outbox.last(DeskEvent.LineRepeated.class).line().text())
                .isEqualTo("two");
    }

    @Test
    void when_all_that_may_be_held_is_held_the_open_session_goes_on_and_the_others_wait_for_room() {
        Scene scene = new Scene(limits(PLENTY, PLENTY, 2 * Text.MOST, MANY, UNBOUNDED));
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
        scene.customer("Bob").starts();
    }

    @Test
    void text_of_what_is_over_keeps_nobody_out() {
        Scene scene = new Scene(limits(PLENTY, PLENTY, 2 * Text.MOST, MANY, UNBOUNDED));
        for (int i = 0; i < 10; i++) {
            scene.customer("Flood " + i).starts(LONGEST).ends();
        }
        scene.customer("Bob").starts(LONGEST).says("And another thing.");
    }

    @Test
    void
            past_their_bound_the_texts_of_sessions_that_are_over_are_forgotten_oldest_first_and_unattended_before_attended() {
        Scene scene = new Scene(limits(PLENTY, PLENTY, UNBOUNDED, MANY, 3 * (Text.MOST + 100)));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer served = served(scene, rep, "Served");
        ActingCustomer oldest = abandoned(scene, "Oldest", LONGEST);
        ActingCustomer older = abandoned(scene, "Older", LONGEST);
        ActingCustomer latest = abandoned(scene, "Latest", LONGEST);
        scene.passes(Scene.MOMENT);
        oldest.reconnects();
        scene.refuses(Refused.UNKNOWN_SESSION, () -> oldest.resumes(0));
        List.of(older, latest, served).forEach(ActingCustomer::comesBack);
    }

    @Test
    void when_only_attended_sessions_are_left_to_forget_their_oldest_goes() {
        Scene scene = new Scene(limits(PLENTY, PLENTY, UNBOUNDED, MANY, Text.MOST + 100));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer former = served(scene, rep, "Former");
        ActingCustomer latter = served(scene, rep, "Latter");
        scene.passes(Scene.MOMENT);
        former.reconnects();
        scene.refuses(Refused.UNKNOWN_SESSION, () -> former.resumes(0));
        latter.comesBack();
    }

    @Test
    void session_whose_text_is_forgotten_while_it_is_on_a_screen_can_still_be_rated_and_holds_no_text() {
        Scene scene = new Scene(limits(PLENTY, PLENTY, UNBOUNDED, MANY, 1));
        ActingConsole rep = scene.console("rep");
        rep.sits();
        ActingCustomer ada = scene.customer("Ada").starts(LONGEST);
        rep.attends(ada);
        rep.ends();
        scene.passes(Scene.MOMENT);
        ada.rates(5);
        scene.desk.resume(new ConnectionId("another"), ada.token(), 0);
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).missed()).isEmpty();
    }

    @Test
    void of_sessions_that_ended_unattended_the_oldest_are_forgotten_first_and_attended_ones_are_not() {
        Scene scene = new Scene(limits(PLENTY, PLENTY, UNBOUNDED, 2, UNBOUNDED));
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
        Scene scene = new Scene(limits(PLENTY, PLENTY, UNBOUNDED, 1, UNBOUNDED));
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

    private static ActingCustomer served(Scene scene, ActingConsole rep, String name) {
        ActingCustomer customer = scene.customer(name).starts(LONGEST);
        rep.attends(customer);
        rep.ends();
        customer.closes();
        return customer;
    }

    private static ActingCustomer abandoned(Scene scene, String name) {
        return abandoned(scene, name, "");
    }

    private static ActingCustomer abandoned(Scene scene, String name, String question) {
        ActingCustomer customer = scene.customer(name).starts(question);
        customer.ends();
        customer.closes();
        return customer;
    }
}
