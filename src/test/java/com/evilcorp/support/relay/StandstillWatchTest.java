package com.evilcorp.support.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.AuditedDesk;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Standstill.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each change of what holds the queue up is told with the time of that change. */
class StandstillWatchTest {
    private static final ConnectionId REP = new ConnectionId("rep");
    private static final ConnectionId ADA = new ConnectionId("Ada");
    private static final ConnectionId BOB = new ConnectionId("Bob");

    private final AuditedDesk desk = new AuditedDesk();
    private final StandstillWatch watch = new StandstillWatch(desk.clock());

    @Test
    void nobody_is_at_the_desk_until_somebody_sits_down() {
        Instant beginning = now();
        starts(ADA);
        assertThat(watch.now()).contains(new Standstill(Cause.NO_REP, beginning));
        repSits();
        assertThat(watch.now()).contains(new Standstill(Cause.UNANSWERED, now()));
        desk.desk().disconnected(REP, DisconnectKind.CLOSED);
        passes(3);
        assertThat(watch.now()).contains(new Standstill(Cause.NO_REP, now()));
    }

    @Test
    void it_rings_since_the_first_came_and_not_since_the_last() {
        repSits();
        assertThat(watch.now()).isEmpty();
        passes(10);
        starts(ADA);
        Instant rings = now();
        passes(10);
        starts(BOB);
        assertThat(watch.now()).contains(new Standstill(Cause.UNANSWERED, rings));
        desk.desk().customerEnds(ADA);
        enters();
        assertThat(watch.now()).contains(new Standstill(Cause.UNANSWERED, rings));
        desk.desk().customerEnds(BOB);
        enters();
        assertThat(watch.now()).isEmpty();
    }

    @Test
    void rep_is_busy_since_they_attended_and_it_rings_again_once_that_is_over() {
        repSits();
        UUID ada = starts(ADA);
        starts(BOB);
        passes(10);
        desk.desk().attend(REP, ada);
        enters();
        assertThat(watch.now()).contains(new Standstill(Cause.BUSY, now()));
        passes(10);
        desk.desk().repEnds(REP);
        enters();
        assertThat(watch.now()).contains(new Standstill(Cause.UNANSWERED, now()));
    }

    @Test
    void rep_is_away_since_they_left_whatever_they_say_meanwhile() {
        repSits();
        starts(ADA);
        desk.desk().breaks().stepAway(REP, new BreakLength(5));
        enters();
        Instant left = now();
        passes(60);
        desk.desk().breaks().stepAway(REP, new BreakLength(10));
        enters();
        assertThat(watch.now()).contains(new Standstill(Cause.AWAY, left));
        desk.desk().breaks().comeBack(REP);
        enters();
        assertThat(watch.now()).contains(new Standstill(Cause.UNANSWERED, now()));
    }

    @Test
    void rep_who_answers_no_ring_is_away_from_then_on() {
        repSits();
        starts(ADA);
        passes(600);
        assertThat(watch.now()).contains(new Standstill(Cause.AWAY, now()));
        passes(1_800);
        assertThat(watch.now()).contains(new Standstill(Cause.NO_REP, now()));
    }

    @Test
    void what_was_going_on_goes_on_after_a_restart() {
        repSits();
        starts(ADA);
        desk.desk().breaks().stepAway(REP, new BreakLength(5));
        enters();
        desk.restarts();
        enters();
        assertThat(watch.now()).map(Standstill::cause).contains(Cause.AWAY);
        passes(15);
        assertThat(watch.now()).map(Standstill::cause).contains(Cause.NO_REP);
    }

    private void repSits() {
        desk.desk().sit(REP, Optional.empty());
        enters();
    }

    private UUID starts(ConnectionId customer) {
        desk.desk()
                .start(
                        customer,
                        new NewSession(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        return enters().stream()
                .filter(DeskEvent.Opened.class::isInstance)
                .map(event -> ((DeskEvent.Opened) event).details().session())
                .findFirst()
                .orElseThrow();
    }

    private void passes(int seconds) {
        desk.passes(Duration.ofSeconds(seconds));
        enters();
    }

    private List<DeskEvent> enters() {
        List<DeskEvent> decided = desk.enters();
        decided.forEach(event -> event.dispatch(watch));
        return decided;
    }

    private Instant now() {
        return desk.clock().now().wall();
    }
}
