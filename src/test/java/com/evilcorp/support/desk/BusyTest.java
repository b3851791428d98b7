package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens at the desk while nothing can be stored. The tables tell which commands are refused. */
class BusyTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final ActingCustomer bob = scene.customer("Bob");
    private ActingCustomer ada;

    @BeforeEach
    void rep_attends_ada_while_bob_waits_and_the_outbox_is_full() {
        rep.sits();
        ada = scene.attended("Ada", rep);
        bob.starts();
        scene.outbox.isFull(true);
    }

    @Test
    void refused_line_is_said_once_there_is_room() {
        UUID id = Scene.anyId();
        scene.refuses(Refused.BUSY, () -> ada.says(id, "Hello?"));
        scene.refuses(Refused.BUSY, () -> ada.says(id, "Hello?"));
        scene.outbox.isFull(false);
        ada.says(id, "Hello?");

        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).line().seq()).isOne();
        assertThat(scene.outbox.all(DeskEvent.LineRepeated.class)).isEmpty();
    }

    @Test
    void refused_line_of_the_rep_is_said_once_there_is_room() {
        UUID id = Scene.anyId();
        scene.refuses(Refused.BUSY, () -> rep.says(ada, id, "Hello."));
        scene.outbox.isFull(false);
        rep.says(ada, id, "Hello.");

        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).line().seq()).isOne();
        assertThat(scene.outbox.all(DeskEvent.LineRepeated.class)).isEmpty();
    }

    @Test
    void refused_resume_leaves_the_former_connection_in_its_place() {
        ConnectionId former = ada.connection();
        ada.reconnects();
        scene.refuses(Refused.BUSY, () -> ada.resumes(0));

        assertThat(rep.types()).contains(former);
    }

    @Test
    void refused_seat_stays_free() {
        rep.closes();
        scene.passes(ofSeconds(3));
        assertThat(rep.reconnects().asks(rep.token())).isEqualTo(new SeatResult.Busy());
        assertThat(scene.desk.repPresent()).isFalse();
        scene.outbox.isFull(false);
        scene.console("other").sits();
    }

    @Test
    void refused_moves_leave_everybody_where_they_were() {
        scene.refuses(Refused.BUSY, rep::ends);
        scene.refuses(Refused.BUSY, () -> rep.declines(bob));
        scene.refuses(Refused.BUSY, ada::ends);
        scene.refuses(Refused.BUSY, bob::ends);

        assertThat(scene.desk.open()).contains(ada.session());
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void refused_attend_leaves_the_session_waiting() {
        scene.outbox.isFull(false);
        rep.ends();
        scene.outbox.isFull(true);
        scene.refuses(Refused.BUSY, () -> rep.attends(bob));
        scene.outbox.isFull(false);
        rep.attends(bob);
    }

    @Test
    void what_time_brings_about_is_decided_all_the_same() {
        ada.closes();
        rep.drops();
        scene.passes(ofSeconds(3));
        scene.passes(ofSeconds(12));

        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.CUSTOMER_LEFT);
        assertThat(scene.outbox.last(SeatEvent.SeatGivenUp.class))
                .isEqualTo(new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
    }

    @Test
    void refused_command_still_lets_time_pass() {
        bob.closes();
        scene.time.passes(ofSeconds(3));
        assertThat(Scene.answerTo(() -> ada.says("Hello?"))).contains(Refused.BUSY);

        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.ABANDONED);
    }
}
