package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each side has on the screen of what the other said. */
class SeenTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private ActingCustomer ada;

    @BeforeEach
    void rep_attends_ada_who_asked_and_answers_in_two_lines() {
        rep.sits();
        ada = scene.customer("Ada").starts("Why?");
        rep.attends(ada);
        rep.says("Because.");
        rep.says("That is why.");
    }

    @Test
    void what_one_side_saw_is_passed_to_the_other_and_decides_nothing() {
        assertThat(scene.happens(() -> {
                    assertThat(ada.saw(3)).isEqualTo(rep.reachable());
                    assertThat(rep.saw(1)).isEqualTo(ada.reachable());
                }))
                .isEmpty();
    }

    @Test
    void it_is_passed_even_when_nothing_can_be_stored() {
        scene.outbox.isFull(true);
        assertThat(ada.saw(3)).isEqualTo(rep.reachable());
    }

    @Test
    void it_is_passed_at_most_once_a_second_and_kept_all_the_same() {
        assertThat(ada.saw(2)).isPresent();
        scene.passes(ofSeconds(1).minus(Scene.MOMENT));
        assertThat(ada.saw(3)).isEmpty();
        rep.ends();
        assertThat(scene.outbox.last(DeskEvent.Ended.class).seen()).isEqualTo(new SeenLines(3, 0));
    }

    @Test
    void a_later_line_is_passed_a_second_later() {
        assertThat(ada.saw(2)).isPresent();
        scene.passes(ofSeconds(1));
        assertThat(ada.saw(3)).isPresent();
    }

    @Test
    void signals_of_other_kinds_and_of_the_other_side_take_no_turns_with_it() {
        assertThat(ada.types()).isPresent();
        assertThat(ada.saw(3)).isPresent();
        assertThat(rep.saw(1)).isPresent();
    }

    @Test
    void what_was_seen_before_is_not_passed_again() {
        assertThat(ada.saw(3)).isPresent();
        scene.passes(ofSeconds(1));
        assertThat(ada.saw(3)).isEmpty();
        assertThat(ada.saw(2)).isEmpty();
        rep.ends();
        assertThat(scene.outbox.last(DeskEvent.Ended.class).seen()).isEqualTo(new SeenLines(3, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void what_is_no_line_of_the_other_side_was_not_seen(int seq) {
        assertThat(ada.saw(seq)).isEmpty();
        assertThat(ada.saw(2)).isPresent();
    }

    @Test
    void the_last_of_each_side_stands_with_the_end() {
        ada.saw(2);
        rep.saw(1);
        ada.ends();
        assertThat(scene.outbox.last(DeskEvent.Ended.class).seen()).isEqualTo(new SeenLines(2, 1));
    }

    @Test
    void who_waits_has_seen_nothing_and_who_is_gone_sees_nothing_more() {
        ActingCustomer bob = scene.customer("Bob").starts("And I?");
        assertThat(bob.saw(1)).isEmpty();
        rep.ends();
        assertThat(ada.saw(3)).isEmpty();
        bob.ends();
        assertThat(scene.outbox.last(DeskEvent.Ended.class).seen()).isEqualTo(SeenLines.NONE);
    }

    @Test
    void who_comes_back_is_told_what_was_seen() {
        ada.saw(2);
        rep.saw(1);
        ada.drops();
        ada.comesBack();
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).seen()).isEqualTo(new SeenLines(2, 1));
        rep.drops();
        rep.reconnects().sits();
        assertThat(scene.outbox
                        .last(SeatEvent.Seated.class)
                        .open()
                        .orElseThrow()
                        .seen())
                .isEqualTo(new SeenLines(2, 1));
        rep.ends();
        ada.drops();
        ada.comesBack();
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).seen()).isEqualTo(new SeenLines(2, 1));
    }

    @Test
    void next_session_begins_unseen() {
        ada.saw(3);
        rep.saw(1);
        rep.ends();
        ActingCustomer bob = scene.customer("Bob").starts("And I?");
        rep.attends(bob);
        assertThat(rep.saw(1)).isEqualTo(bob.reachable());
    }
}
