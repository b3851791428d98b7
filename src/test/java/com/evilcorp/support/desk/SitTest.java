package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.WaitingChat;
import com.evilcorp.support.desk.record.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final ActingConsole other = scene.console("other");

    @Test
    void first_console_takes_the_seat_and_is_shown_the_queue() {
        ActingCustomer ada = scene.customer("Ada").starts("Why?");
        assertThat(scene.desk.repPresent()).isFalse();

        assertThat(scene.happens(rep::sits))
                .containsExactly(seated(true, List.of(new WaitingChat(ada.details(), 1)), 1));
        assertThat(rep.token().orElseThrow()).hasSize(32);
        assertThat(scene.desk.repPresent()).isTrue();
    }

    @Test
    void console_is_shown_the_first_of_a_long_queue_and_told_how_many_wait() {
        List<WaitingChat> openings = IntStream.rangeClosed(1, 4)
                .mapToObj(i ->
                        new WaitingChat(scene.customer("Customer " + i).starts().details(), 0))
                .toList();
        assertThat(openings).hasSizeGreaterThan(Scene.RULES.maxQueueShown());
        rep.sits();

        assertThat(scene.outbox.last(SeatEvent.Seated.class))
                .isEqualTo(seated(true, openings.subList(0, Scene.RULES.maxQueueShown()), 4));
    }

    @Test
    void second_console_is_refused_whatever_token_it_shows() {
        rep.sits();

        assertThat(other.asks(Optional.empty())).isEqualTo(new SeatResult.Refused());
        assertThat(other.asks(Optional.of(""))).isEqualTo(new SeatResult.Refused());
        assertThat(other.asks(Optional.of("guessed"))).isEqualTo(new SeatResult.Refused());
        assertThat(scene.outbox.all()).hasSize(1);
        scene.refuses(Refused.NOT_SEATED, other::ends);
    }

    @Test
    void holder_who_sits_again_is_shown_everything_again_and_keeps_the_token() {
        rep.sits();
        String token = rep.token().orElseThrow();
        ActingCustomer ada = scene.customer("Ada").starts();

        assertThat(scene.happens(rep::sits))
                .containsExactly(seated(false, List.of(new WaitingChat(ada.details(), 0)), 1));
        assertThat(rep.token()).contains(token);
    }

    @Test
    void holder_who_sits_again_without_its_token_is_given_a_new_one_and_the_old_one_is_worthless() {
        rep.sits();
        Optional<String> old = rep.token();
        assertThat(rep.asks(Optional.empty())).isEqualTo(new SeatResult.Down());
        String token = scene.outbox.last(SeatEvent.Seated.class).token();
        assertThat(old).isPresent().isNotEqualTo(Optional.of(token));
        assertThat(scene.console("other").asks(old)).isEqualTo(new SeatResult.Refused());
        rep.closes();
        rep.reconnects();

        assertThat(rep.asks(Optional.of(token))).isEqualTo(new SeatResult.Down());
    }

    @Test
    void duplicated_tab_is_told_whom_to_ask_and_changes_nothing() {
        rep.sits();
        ConnectionId holder = rep.connection();
        rep.reconnects();

        assertThat(scene.happens(() -> assertThat(rep.asks(rep.token())).isEqualTo(new SeatResult.Contested(holder))))
                .isEmpty();
        assertThat(scene.desk.repEnds(holder)).contains(Refused.NOTHING_OPEN);
    }

    @Test
    void contested_seat_is_taken_once_the_holder_is_known_to_be_gone() {
        rep.sits();
        ConnectionId holder = rep.connection();
        rep.reconnects();
        assertThat(rep.asks(rep.token())).isEqualTo(new SeatResult.Contested(holder));
        scene.desk.disconnected(holder, DisconnectKind.DROPPED);

        assertThat(scene.happens(rep::sits))
                .containsExactly(
                        seated(false, List.of(), 0),
                        new SeatEvent.RepReconnected(scene.now(), Optional.empty(), Optional.empty()));
    }

    @Test
    void rep_who_comes_back_with_the_token_keeps_it_and_the_open_session() {
        rep.sits();
        String token = rep.token().orElseThrow();
        ActingCustomer ada = scene.customer("Ada").starts("Why?");
        rep.attends(ada);
        AttendedChat chat = scene.outbox.last(DeskEvent.Attended.class).chat();
        rep.closes();
        scene.passes(ofSeconds(2));
        rep.reconnects();

        assertThat(scene.happens(rep::sits))
                .containsExactly(
                        new SeatEvent.Seated(
                                rep.connection(),
                                token,
                                scene.now(),
                                false,
                                List.of(),
                                0,
                                Optional.empty(),
                                Optional.of(chat)),
                        new SeatEvent.RepReconnected(scene.now(), Optional.of(ada.session()), ada.reachable()));
        rep.says("Where were we?");
    }

    @Test
    void rep_who_comes_back_is_told_that_the_customer_is_away() {
        rep.sits();
        ActingCustomer ada = scene.attended("Ada", rep);
        ada.drops();
        rep.drops();
        rep.reconnects();
        List<DeskEvent> decided = scene.happens(rep::sits);

        assertThat(decided)
                .hasSize(3)
                .endsWith(
                        new SeatEvent.RepReconnected(scene.now(), Optional.of(ada.session()), Optional.empty()),
                        new DeskEvent.CustomerAway(
                                ada.session(), scene.now(), scene.now().plusSeconds(15), false, rep.reachable()));
        assertThat(scene.outbox
                        .last(SeatEvent.Seated.class)
                        .open()
                        .orElseThrow()
                        .customerAwayUntil())
                .contains(scene.now().plusSeconds(15));
    }

    @Test
    void seat_that_was_given_up_brings_a_new_token_and_the_old_one_is_worthless() {
        rep.sits();
        Optional<String> old = rep.token();
        rep.closes();
        scene.passes(ofSeconds(3));
        other.sits();
        other.closes();

        assertThat(other.token()).isNotEqualTo(old);
        assertThat(rep.reconnects().asks(old)).isEqualTo(new SeatResult.Refused());
        assertThat(other.reconnects().asks(other.token())).isEqualTo(new SeatResult.Down());
    }

    @Test
    void next_console_is_seated_after_the_former_ones_session_has_ended() {
        rep.sits();
        ActingCustomer ada = scene.attended("Ada", rep);
        rep.closes();
        scene.time.passes(ofSeconds(3));
        List<DeskEvent> decided = scene.happens(other::sits);

        assertThat(decided).hasSize(3);
        assertThat(decided.get(0)).isEqualTo(scene.outbox.last(DeskEvent.Ended.class));
        assertThat(scene.outbox.last(DeskEvent.Ended.class))
                .extracting(DeskEvent.Ended::outcome, DeskEvent.Ended::customer, DeskEvent.Ended::rep)
                .containsExactly(Outcome.REP_LEFT, ada.reachable(), Optional.empty());
        assertThat(decided.get(1)).isEqualTo(new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
        assertThat(scene.outbox.last(SeatEvent.Seated.class).isNew()).isTrue();
        assertThat(scene.outbox.last(SeatEvent.Seated.class).open()).isEmpty();
    }

    private SeatEvent.Seated seated(boolean isNew, List<WaitingChat> queue, int waiting) {
        return new SeatEvent.Seated(
                rep.connection(),
                rep.token().orElseThrow(),
                scene.now(),
                isNew,
                queue,
                waiting,
                Optional.empty(),
                Optional.empty());
    }
}
