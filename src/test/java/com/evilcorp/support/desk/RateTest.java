package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.record.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private ActingCustomer ada;

    @BeforeEach
    void rep_attends_ada() {
        rep.sits();
        ada = scene.attended("Ada", rep);
    }

    @Test
    void attended_session_is_rated_after_its_end() {
        ada.ends();

        assertThat(scene.happens(() -> ada.rates(5)))
                .containsExactly(new DeskEvent.Rated(
                        ada.session(), new Rating(5, Optional.of("Fine")), scene.now(), ada.connection()));
    }

    @Test
    void session_is_rated_once_alone() {
        ada.ends();
        ada.rates(5);
        scene.refuses(Refused.ALREADY_RATED, () -> ada.rates(1));
        ada.comesBack();
        scene.refuses(Refused.ALREADY_RATED, () -> ada.rates(1));
    }

    @Test
    void rating_that_was_refused_as_busy_can_be_given_again() {
        ada.ends();
        scene.outbox.isFull(true);
        scene.refuses(Refused.BUSY, () -> ada.rates(5));
        scene.outbox.isFull(false);
        ada.rates(5);
        scene.refuses(Refused.ALREADY_RATED, () -> ada.rates(5));
    }

    @Test
    void customer_who_left_may_come_back_and_rate() {
        ada.closes();
        scene.passes(Scene.RULES.closeGrace());
        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.CUSTOMER_LEFT);
        ada.comesBack();
        ada.rates(2);

        assertThat(scene.outbox.last(DeskEvent.Rated.class).customer()).isEqualTo(ada.connection());
    }

    @Test
    void customer_who_started_another_session_cannot_rate_the_former() {
        ada.ends();
        ada.starts();
        scene.refuses(Refused.NOTHING_TO_RATE, () -> ada.rates(5));
    }
}
