package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeTest {
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
    void waiting_customer_is_told_their_place() {
        ada.closes();
        ada.reconnects();

        assertThat(scene.happens(() -> ada.resumes(0)))
                .containsExactly(resumed(
                        new SessionState.Waiting(2, Optional.empty(), RepAvailability.VACANT),
                        lines("Why?"),
                        Optional.empty()));
    }

    @Test
    void waiting_customer_keeps_their_place_while_away() {
        rep.sits();
        bob.drops();
        scene.customer("Cyd").starts();
        scene.passes(ofSeconds(14));
        bob.comesBack();

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).state())
                .isEqualTo(new SessionState.Waiting(1, Optional.empty(), RepAvailability.PRESENT));
        assertThat(scene.desk.waiting()).isEqualTo(3);
    }

    @Test
    void attended_customer_is_told_since_when_and_the_rep_that_they_are_back() {
        rep.sits();
        rep.attends(ada);
        Instant since = scene.now();
        scene.passes(ofSeconds(1));
        ada.closes();
        ada.reconnects();

        assertThat(scene.happens(() -> ada.resumes(0)))
                .containsExactly(
                        resumed(new SessionState.Open(since), lines("Why?", since), Optional.empty()),
                        new DeskEvent.CustomerBack(ada.session(), rep.reachable()));
    }

    @Test
    void customer_who_comes_back_while_the_rep_is_away_is_told_so() {
        rep.sits();
        rep.attends(ada);
        ada.drops();
        rep.drops();
        Instant until = scene.now().plusSeconds(15);
        ada.reconnects();

        assertThat(scene.happens(() -> ada.resumes(1)))
                .containsExactly(
                        resumed(new SessionState.Open(scene.now()), List.of(), Optional.empty()),
                        new DeskEvent.CustomerBack(ada.session(), Optional.empty()),
                        new SeatEvent.RepDisconnected(
                                scene.now(), until, false, Optional.of(ada.session()), ada.reachable()));
    }

    @Test
    void newer_connection_with_the_same_token_takes_over() {
        rep.sits();
        rep.attends(ada);
        Optional<ConnectionId> former = ada.reachable();
        ada.reconnects();

        assertThat(scene.happens(() -> ada.resumes(0)))
                .containsExactly(resumed(new SessionState.Open(scene.now()), lines("Why?"), former));
        assertThat(scene.desk.customerEnds(former.orElseThrow())).contains(Refused.NO_CHAT);
        rep.says("Because.");
        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).customer()).isEqualTo(ada.reachable());
    }

    @Test
    void replaced_connection_takes_nothing_along_when_it_closes() {
        ConnectionId former = ada.connection();
        ada.comesBack();

        assertThat(scene.happens(() -> scene.desk.disconnected(former, DisconnectKind.CLOSED)))
                .isEmpty();
        scene.passes(ofMinutes(1));
        assertThat(scene.desk.waiting()).isEqualTo(2);
    }

    @Test
    void replaced_connection_may_neither_start_nor_resume_before_it_is_closed() {
        ConnectionId former = ada.connection();
        ada.comesBack();

        assertThat(scene.happens(() -> {
                    assertThat(scene.desk.start(former, Scene.NOTHING)).contains(Refused.TAKEN_OVER);
                    assertThat(scene.desk.resume(former, ada.token(), 0)).contains(Refused.TAKEN_OVER);
                }))
                .isEmpty();
        scene.desk.disconnected(former, DisconnectKind.CLOSED);
        assertThat(scene.desk.start(former, Scene.NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-2147483648, 3", "-1, 3", "0, 3", "1, 2", "2, 1", "3, 0", "4, 0", "2147483647, 0"})
    void missed_lines_are_those_after_the_last_seen(int after, int missed) {
        ada.says("Hello?");
        ada.says("Anybody?");
        ada.reconnects();
        ada.resumes(after);

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).missed())
                .extracting(Line::seq)
                .isEqualTo(List.of(1, 2, 3).subList(3 - missed, 3));
    }

    @Test
    void what_was_said_while_the_customer_was_away_is_missed() {
        rep.sits();
        rep.attends(ada);
        ada.closes();
        rep.says("Because.");
        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).customer()).isEmpty();
        ada.reconnects();
        ada.resumes(1);

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).missed())
                .extracting(Line::text)
                .containsExactly("Because.");
    }

    @Test
    void token_of_another_kind_is_unknown() {
        rep.sits();
        scene.refuses(
                Refused.UNKNOWN_SESSION,
                () -> Scene.Refusal.raise(
                        scene.desk.resume(new ConnectionId("x"), rep.token().orElseThrow(), 0)));
        scene.refuses(
                Refused.UNKNOWN_SESSION,
                () -> Scene.Refusal.raise(scene.desk.resume(new ConnectionId("x"), "\uD800", 0)));
    }

    private DeskEvent.Resumed resumed(SessionState state, List<Line> missed, Optional<ConnectionId> replaced) {
        return new DeskEvent.Resumed(
                ada.session(), ada.connection(), scene.now(), state, missed, SeenLines.NONE, replaced);
    }

    private List<Line> lines(String question) {
        return lines(question, scene.now());
    }

    private static List<Line> lines(String question, Instant at) {
        return List.of(new Line(1, Party.CUSTOMER, question, at, Optional.empty()));
    }
}
