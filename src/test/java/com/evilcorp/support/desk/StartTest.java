package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StartTest {
    private final Scene scene = new Scene();
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingCustomer bob = scene.customer("Bob");
    private final ActingConsole rep = scene.console("rep");

    @Test
    void start_opens_a_session_with_all_that_the_customer_brought() {
        UUID visitor = UUID.randomUUID();
        List<DeskEvent> decided = scene.happens(() -> ada.starts(new NewSession(
                SessionName.optional("Ada"),
                Optional.empty(),
                Optional.of("third-sock"),
                LanguageTag.of("es-MX"),
                Optional.of(visitor),
                Optional.empty())));

        SessionDetails details = ada.details();
        assertThat(details)
                .isEqualTo(new SessionDetails(
                        details.session(),
                        1,
                        new SessionName("Ada"),
                        Optional.empty(),
                        Optional.of("third-sock"),
                        LanguageTag.of("es-MX"),
                        Optional.of(visitor),
                        TokenHash.of(ada.token()),
                        Optional.empty(),
                        scene.now()));
        assertThat(decided)
                .containsExactly(new DeskEvent.Opened(
                        details,
                        ada.token(),
                        Optional.of(ada.connection()),
                        Optional.empty(),
                        1,
                        1,
                        RepAvailability.VACANT,
                        Optional.empty()));
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void first_question_is_line_one_and_has_no_id() {
        List<DeskEvent> decided = scene.happens(() -> ada.starts("Why?"));

        Line line = new Line(1, Party.CUSTOMER, "Why?", scene.now(), Optional.empty());
        assertThat(ada.details().question()).contains("Why?");
        assertThat(decided)
                .hasSize(2)
                .last()
                .isEqualTo(new DeskEvent.LineSaid(
                        ada.session(), line, false, ada.reachable(), Optional.empty(), scene.steady()));
    }

    @Test
    void rep_is_named_to_hear_of_an_arrival() {
        rep.sits();
        ada.starts();
        bob.starts();

        assertThat(scene.outbox.last(DeskEvent.Opened.class))
                .isEqualTo(new DeskEvent.Opened(
                        bob.details(),
                        bob.token(),
                        Optional.of(bob.connection()),
                        rep.reachable(),
                        2,
                        2,
                        RepAvailability.PRESENT,
                        Optional.empty()));
    }

    @Test
    void rep_in_grace_counts_as_present_but_hears_nothing() {
        rep.sits().closes();
        ada.starts();

        DeskEvent.Opened opened = scene.outbox.last(DeskEvent.Opened.class);
        assertThat(opened.availability()).isEqualTo(RepAvailability.PRESENT);
        assertThat(opened.rep()).isEmpty();
    }

    @Test
    void nameless_customers_are_called_by_their_number() {
        ada.starts();
        ActingCustomer nameless = scene.customer("").starts();

        assertThat(nameless.details().name()).isEqualTo(new SessionName("Customer 2"));
    }

    @Test
    void refused_start_takes_no_number() {
        scene.outbox.isFull(true);
        scene.refuses(Refused.BUSY, ada::starts);
        scene.outbox.isFull(false);
        ada.starts();

        assertThat(ada.details().number()).isOne();
    }

    @Test
    void ids_and_tokens_are_never_the_same_twice() {
        ada.starts();
        bob.starts();

        assertThat(ada.session()).isNotEqualTo(bob.session());
        assertThat(ada.token()).isNotEqualTo(bob.token()).hasSize(32);
        assertThat(ada.details().token()).isNotEqualTo(bob.details().token());
    }

    @Test
    void start_is_refused_once_the_queue_is_full_and_allowed_again_when_somebody_leaves() {
        for (int i = 1; i < Scene.RULES.maxWaiting(); i++) {
            scene.customer("Customer " + i).starts();
        }
        bob.starts();
        assertThat(scene.desk.waiting()).isEqualTo(Scene.RULES.maxWaiting());

        scene.refuses(Refused.QUEUE_FULL, ada::starts);
        bob.ends();
        ada.starts();
        assertThat(scene.desk.waiting()).isEqualTo(Scene.RULES.maxWaiting());
    }

    @Test
    void full_queue_is_named_before_a_full_outbox() {
        for (int i = 0; i < Scene.RULES.maxWaiting(); i++) {
            scene.customer("Customer " + i).starts();
        }
        scene.outbox.isFull(true);
        scene.refuses(Refused.QUEUE_FULL, ada::starts);
    }

    @Test
    void attended_session_takes_no_place_in_the_queue() {
        rep.sits();
        scene.attended("Bob", rep);
        ada.starts();

        assertThat(scene.outbox.last(DeskEvent.Opened.class).position()).isOne();
    }

    @Test
    void customer_whose_session_is_over_starts_another_on_the_same_connection() {
        ada.starts("Why?").ends();
        SessionDetails former = ada.details();
        ada.starts("And now?");

        assertThat(ada.details().number()).isEqualTo(2);
        assertThat(ada.session()).isNotEqualTo(former.session());
        ada.says("Hello?");
        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).session()).isEqualTo(ada.session());
    }

    @Test
    void connection_that_starts_another_session_leaves_its_former_one_to_itself() {
        ada.starts().ends();
        String former = ada.token();
        ada.starts();
        ada.closes();
        scene.happens(() -> scene.desk.resume(bob.connection(), former, 0));

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).replaced()).isEmpty();
    }

    @Test
    void token_that_the_browser_made_is_the_sessions() {
        ada.startsAgain("Why?");

        DeskEvent.Opened opened = scene.outbox.last(DeskEvent.Opened.class);
        assertThat(opened.token()).isEqualTo(ada.token());
        assertThat(opened.details().token()).isEqualTo(TokenHash.of(ada.token()));
    }

    @Test
    void start_that_is_repeated_gives_the_session_back_with_its_question_asked_once() {
        bob.starts();
        ada.starts("Why?");
        Optional<ConnectionId> former = ada.reachable();
        ada.reconnects();

        assertThat(scene.happens(() -> ada.startsAgain("Why?")))
                .containsExactly(new DeskEvent.Resumed(
                        ada.session(),
                        ada.connection(),
                        scene.now(),
                        new SessionState.Waiting(2, Optional.empty(), RepAvailability.VACANT),
                        List.of(new Line(1, Party.CUSTOMER, "Why?", scene.now(), Optional.empty())),
                        SeenLines.NONE,
                        former));
        assertThat(scene.desk.waiting()).isEqualTo(2);
    }

    @Test
    void start_that_is_repeated_needs_no_place_in_a_full_queue() {
        ada.starts();
        for (int i = 1; i < Scene.RULES.maxWaiting(); i++) {
            scene.customer("Customer " + i).starts();
        }
        scene.refuses(Refused.QUEUE_FULL, bob::starts);
        ada.reconnects();
        ada.startsAgain("");

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).session()).isEqualTo(ada.session());
    }

    @Test
    void token_of_a_forgotten_session_opens_another() {
        ada.starts("Why?").ends();
        ada.closes();
        scene.passes(Scene.RULES.endedRetention());
        ada.startsAgain("And now?");

        DeskEvent.Opened opened = scene.outbox.last(DeskEvent.Opened.class);
        assertThat(opened.details().session()).isNotEqualTo(ada.session());
        assertThat(opened.token()).isEqualTo(ada.token());
    }
}
