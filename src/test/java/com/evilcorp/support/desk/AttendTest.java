package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingCustomer bob = scene.customer("Bob");

    @BeforeEach
    void two_wait_and_the_rep_sits() {
        rep.sits();
        ada.starts("Why?");
        bob.starts();
        scene.passes(ofSeconds(20));
    }

    @Test
    void attended_session_is_open_and_waits_no_more() {
        assertThat(scene.happens(() -> rep.attends(ada)))
                .containsExactly(new DeskEvent.Attended(
                        chat(Optional.empty()), ada.reachable(), rep.connection(), 1, scene.steady()));
        assertThat(scene.desk.open()).contains(ada.session());
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void rep_may_attend_whom_they_like() {
        rep.attends(bob);

        assertThat(scene.desk.open()).contains(bob.session());
        ada.comesBack();
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).state())
                .isEqualTo(new SessionState.Waiting(1, Optional.empty(), RepAvailability.PRESENT));
    }

    @Test
    void second_session_is_attended_only_after_the_first_has_ended() {
        rep.attends(ada);
        scene.refuses(Refused.ALREADY_ATTENDING, () -> rep.attends(bob));
        rep.ends();
        rep.attends(bob);

        assertThat(scene.desk.open()).contains(bob.session());
        assertThat(scene.desk.waiting()).isZero();
    }

    @Test
    void customer_in_grace_may_be_attended_and_the_rep_is_told_until_when() {
        ada.drops();
        Optional<Instant> until = Optional.of(scene.now().plusSeconds(15));
        scene.passes(ofSeconds(5));

        assertThat(scene.happens(() -> rep.attends(ada)))
                .containsExactly(
                        new DeskEvent.Attended(chat(until), Optional.empty(), rep.connection(), 1, scene.steady()),
                        new DeskEvent.CustomerAway(
                                ada.session(), scene.now(), until.orElseThrow(), false, rep.reachable()));
    }

    @Test
    void customer_attended_in_their_grace_left_if_they_do_not_come_back() {
        ada.drops();
        scene.passes(ofSeconds(5));
        rep.attends(ada);
        scene.passes(ofSeconds(10));

        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.CUSTOMER_LEFT);
    }

    @Test
    void session_whose_grace_ran_out_is_not_there_to_attend() {
        ada.drops();
        scene.time.passes(ofSeconds(15));
        assertThat(scene.desk.attend(rep.connection(), ada.session())).contains(Refused.NOT_WAITING);
        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    private AttendedChat chat(Optional<Instant> customerAwayUntil) {
        Line question = new Line(1, Party.CUSTOMER, "Why?", ada.details().at(), Optional.empty());
        return new AttendedChat(ada.details(), scene.now(), List.of(question), SeenLines.NONE, customerAwayUntil);
    }
}
