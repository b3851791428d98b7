package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypingTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private ActingCustomer ada;

    @BeforeEach
    void rep_attends_ada() {
        rep.sits();
        ada = scene.attended("Ada", rep);
    }

    @Test
    void typing_is_passed_to_the_other_side_and_never_stored() {
        assertThat(scene.happens(() -> {
                    assertThat(ada.types()).isEqualTo(rep.reachable());
                    assertThat(rep.types()).isEqualTo(ada.reachable());
                }))
                .isEmpty();
    }

    @Test
    void typing_is_passed_even_when_nothing_can_be_stored() {
        scene.outbox.isFull(true);
        assertThat(ada.types()).isEqualTo(rep.reachable());
        assertThat(rep.types()).isEqualTo(ada.reachable());
    }

    @Test
    void typing_is_passed_at_most_once_a_second() {
        assertThat(ada.types()).isPresent();
        assertThat(ada.types()).isEmpty();
        scene.passes(ofSeconds(1).minus(Scene.MOMENT));
        assertThat(ada.types()).isEmpty();
        scene.passes(Scene.MOMENT);
        assertThat(ada.types()).isPresent();
        assertThat(ada.types()).isEmpty();
    }

    @Test
    void typing_of_the_rep_is_passed_at_most_once_a_second() {
        assertThat(rep.types()).isPresent();
        scene.passes(ofSeconds(1).minus(Scene.MOMENT));
        assertThat(rep.types()).isEmpty();
        scene.passes(Scene.MOMENT);
        assertThat(rep.types()).isPresent();
    }

    @Test
    void typing_of_one_side_does_not_use_up_that_of_the_other() {
        assertThat(ada.types()).isPresent();
        assertThat(rep.types()).isPresent();
    }

    @Test
    void next_session_starts_with_a_second_of_its_own() {
        assertThat(rep.types()).isPresent();
        rep.ends();
        ActingCustomer bob = scene.attended("Bob", rep);
        assertThat(rep.types()).isEqualTo(bob.reachable());
    }

    @Test
    void typing_to_somebody_who_is_away_is_ignored() {
        ada.closes();
        assertThat(rep.types()).isEmpty();
        ada.comesBack();
        rep.closes();
        assertThat(ada.types()).isEmpty();
    }

    @Test
    void typing_of_another_waiting_customer_is_ignored() {
        ActingCustomer bob = scene.customer("Bob").starts();
        assertThat(bob.types()).isEmpty();
        assertThat(ada.types()).isPresent();
    }
}
