package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes back to a session that is over. */
class ResumeEndedTest {
    private final Scene scene = new Scene();
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingCustomer bob = scene.customer("Bob");
    private final ActingConsole rep = scene.console("rep");

    @BeforeEach
    void bob_is_first_in_the_queue_and_ada_second() {
        bob.starts();
        ada.starts("Why?");
    }

    @Test
    void ended_session_tells_how_and_when_it_ended_and_how_it_was_rated() {
        rep.sits();
        rep.attends(ada);
        rep.ends();
        Instant ended = scene.now();
        ada.rates(4);
        scene.passes(ofSeconds(5));
        Optional<ConnectionId> former = ada.reachable();
        ada.reconnects();
        ada.resumes(1);

        assertThat(scene.outbox.last(DeskEvent.Resumed.class))
                .isEqualTo(resumed(
                        new SessionState.Ended(Outcome.ENDED_BY_REP, Optional.empty(), ended, Optional.of(4)),
                        List.of(),
                        former));
    }

    @Test
    void ended_session_is_resumed_on_the_connection_that_still_holds_it() {
        ada.ends();
        ada.resumes(1);

        assertThat(scene.outbox.last(DeskEvent.Resumed.class))
                .isEqualTo(resumed(
                        new SessionState.Ended(Outcome.ABANDONED, Optional.empty(), scene.now(), Optional.empty()),
                        List.of(),
                        Optional.empty()));
        scene.refuses(Refused.NOTHING_TO_RATE, () -> ada.rates(1));
    }

    @Test
    void ended_session_can_be_resumed_until_ten_minutes_after_its_end() {
        ada.ends();
        ada.closes();
        scene.passes(ofMinutes(10).minus(Scene.MOMENT));
        ada.comesBack();
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).session()).isEqualTo(ada.session());
    }

    @Test
    void ended_session_is_unknown_from_ten_minutes_after_its_end() {
        ada.ends();
        ada.closes();
        scene.time.passes(ofMinutes(10));
        ada.reconnects();
        scene.refuses(Refused.UNKNOWN_SESSION, () -> ada.resumes(0));
    }

    @Test
    void ended_session_is_kept_for_its_ten_minutes_though_the_grace_ran_out_meanwhile() {
        rep.sits();
        ada.drops();
        rep.declines(ada);
        scene.passes(ofSeconds(15));
        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.CANCELLED);
        ada.comesBack();

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).state())
                .isEqualTo(new SessionState.Ended(
                        Outcome.CANCELLED, Optional.empty(), scene.now().minusSeconds(15), Optional.empty()));
    }

    @Test
    void ended_session_on_the_screen_is_kept_until_its_connection_is_gone() {
        rep.sits();
        rep.attends(ada);
        rep.ends();
        scene.passes(ofMinutes(10));
        scene.passes(ofMinutes(9));
        ada.rates(5);
        ada.closes();
        scene.passes(ofMinutes(1));

        ada.reconnects();
        scene.refuses(Refused.UNKNOWN_SESSION, () -> ada.resumes(0));
    }

    private DeskEvent.Resumed resumed(SessionState state, List<Line> missed, Optional<ConnectionId> replaced) {
        return new DeskEvent.Resumed(
                ada.session(), ada.connection(), scene.now(), state, missed, SeenLines.NONE, replaced);
    }
}
