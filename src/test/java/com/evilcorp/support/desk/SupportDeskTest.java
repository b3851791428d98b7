package com.evilcorp.support.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportDeskTest {
    private final Scene scene = new Scene();

    @Test
    void outbox_that_fails_does_not_lock_the_desk_for_good() throws Exception {
        Outbox broken = new Outbox() {
            @Override
            public boolean hasRoom() {
                return true;
            }

            @Override
            public void append(List<DeskEvent> decided) {
                throw new IllegalStateException("broken");
            }
        };
        SupportDesk desk = new SupportDesk(scene.time, Scene.RULES, broken);
        assertThatThrownBy(() -> desk.sit(new ConnectionId("rep"), Optional.empty()))
                .hasMessage("broken");

        // From another thread, because a lock lets its own holder in again.
        assertThat(CompletableFuture.supplyAsync(desk::repPresent).get(10, SECONDS))
                .isTrue();
    }

    @Test
    void every_event_calls_the_observers_method_of_its_kind() {
        List<String> called = new ArrayList<>();
        DeskEventListener listener = (DeskEventListener) Proxy.newProxyInstance(
                DeskEventListener.class.getClassLoader(),
                new Class<?>[] {DeskEventListener.class},
                (proxy, method, arguments) -> {
                    called.add(method.getName() + "(" + arguments[0].getClass().getSimpleName() + ")");
                    return null;
                });
        everythingHappens();
        scene.outbox.all().forEach(event -> event.dispatch(listener));

        assertThat(called)
                .hasSameSizeAs(scene.outbox.all())
                .contains(
                        "opened(Opened)",
                        "lineSaid(LineSaid)",
                        "lineRepeated(LineRepeated)",
                        "attended(Attended)",
                        "ended(Ended)",
                        "rated(Rated)",
                        "resumed(Resumed)",
                        "customerAway(CustomerAway)",
                        "customerBack(CustomerBack)",
                        "seated(Seated)",
                        "repDisconnected(RepDisconnected)",
                        "repReconnected(RepReconnected)",
                        "breakStarted(BreakStarted)",
                        "breakEnded(BreakEnded)",
                        "queueSearched(QueueSearched)",
                        "ringUnanswered(RingUnanswered)",
                        "ringEnded(RingEnded)",
                        "seatGivenUp(SeatGivenUp)",
                        "asked(Asked)",
                        "answered(Answered)",
                        "noted(Noted)",
                        "noteRepeated(NoteRepeated)",
                        "topicChosen(TopicChosen)",
                        "recovered(Recovered)");
        assertThat(called.stream().distinct()).hasSize(DeskEventListener.class.getMethods().length);
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_is_somebodys_doing(Outcome outcome) {
        assertThat(outcome.by())
                .isEqualTo(
                        switch (outcome) {
                            case ENDED_BY_REP, REP_LEFT, DECLINED, CANCELLED -> Party.REP;
                            case ENDED_BY_CUSTOMER, CUSTOMER_LEFT, ABANDONED -> Party.CUSTOMER;
                            case INTERRUPTED -> Party.SYSTEM;
                        });
        assertThat(outcome.turnedAway()).isEqualTo(outcome == Outcome.DECLINED || outcome == Outcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_what_kind_it_is_and_what_to_do(Refused refused) {
        assertThat(refused.message()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(refused.kind())
                .isEqualTo(
                        switch (refused) {
                            case UNKNOWN_SESSION -> Refused.Kind.UNKNOWN_SESSION;
                            case QUEUE_FULL -> Refused.Kind.QUEUE_FULL;
                            case BUSY -> Refused.Kind.BUSY;
                            case UNKNOWN_PICTURE -> Refused.Kind.INVALID;
                            default -> Refused.Kind.NOT_NOW;
                        });
    }

    @Test
    void strange_arguments_are_answered_and_not_thrown_back() {
        SupportDesk desk = scene.desk;
        ConnectionId nobody = new ConnectionId("");
        UUID zero = new UUID(0, 0);
        assertThatCode(() -> {
                    for (int round = 0; round < 2; round++) {
                        desk.disconnected(nobody, DisconnectKind.CLOSED);
                        desk.resume(nobody, "", Integer.MIN_VALUE);
                        desk.resume(nobody, "\uDC00".repeat(10_000), Integer.MAX_VALUE);
                        desk.start(
                                nobody,
                                new NewSession(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(""),
                                        Optional.empty(),
                                        Optional.of(zero),
                                        Optional.empty()));
                        desk.customerSays(nobody, zero, Message.of(new Text("\uFFFF")));
                        desk.sit(nobody, Optional.of("\uD800"));
                        desk.attend(nobody, zero);
                        desk.decline(nobody, zero, Optional.of(DeclineOrigin.PROMPT));
                        desk.repSays(nobody, Optional.of(zero), zero, new Text("\uFFFF"));
                        desk.disconnected(nobody, DisconnectKind.DROPPED);
                        scene.passes(Scene.RULES.dropGrace());
                    }
                })
                .doesNotThrowAnyException();
        assertThat(scene.outbox.all(DeskEvent.Ended.class)).hasSize(2);
    }

    @Test
    void visitor_of_a_session_is_known_as_long_as_the_session_is() {
        UUID visitor = Scene.anyId();
        ActingCustomer ada = scene.customer("Ada").starts(of(visitor));
        ActingCustomer bob = scene.customer("Bob").starts();

        assertThat(scene.desk.sessions().visitorOf(ada.session())).contains(visitor);
        assertThat(scene.desk.sessions().visitorOf(bob.session())).isEmpty();
        assertThat(scene.desk.sessions().visitorOf(Scene.anyId())).isEmpty();
    }

    @Test
    void visitor_is_served_while_their_session_is_open_and_the_rep_is_there() {
        UUID visitor = Scene.anyId();
        ActingConsole rep = scene.console("rep").sits();
        ActingCustomer ada = scene.customer("Ada").starts(of(visitor));
        assertThat(scene.desk.sessions().serving(visitor)).isEmpty();

        rep.attends(ada);
        assertThat(scene.desk.sessions().serving(visitor)).contains(new OpenChat(ada.session(), rep.connection()));
        assertThat(scene.desk.sessions().serving(Scene.anyId())).isEmpty();
        rep.closes();
        assertThat(scene.desk.sessions().serving(visitor)).isEmpty();
        rep.reconnects().sits().ends();
        assertThat(scene.desk.sessions().serving(visitor)).isEmpty();
    }

    private static NewSession of(UUID visitor) {
        return new NewSession(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(visitor),
                Optional.empty());
    }

    private void everythingHappens() {
        scene.desk.restore(RecoveredState.nothing());
        ActingConsole rep = scene.console("rep").sits();
        ActingCustomer ada = scene.customer("Ada").starts();
        UUID id = ada.says("Why?");
        ada.says(id, "Why?");
        rep.attends(ada);
        ada.closes();
        ada.comesBack();
        rep.closes();
        rep.reconnects().sits();
        rep.says("Because.");
        scene.passes(Scene.RULES.silence().askAfter());
        rep.asks(ada);
        ada.isHere();
        UUID note = rep.notes("Hard of hearing.");
        rep.notes(Optional.empty(), note, "Hard of hearing.");
        rep.chooses(ada.session(), "refund");
        rep.ends();
        ada.rates(5);
        rep.finds("Ada");
        rep.stepsAway(5);
        rep.comesBack();
        scene.customer("Bob").starts();
        scene.passes(Scene.RULES.ring().unansweredAfter());
        rep.isHere();
        rep.closes();
        scene.passes(Scene.RULES.closeGrace());
    }
}
