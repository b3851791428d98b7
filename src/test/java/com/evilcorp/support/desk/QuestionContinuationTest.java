package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A question that was answered goes on as a session that begins with the exchange. */
class QuestionContinuationTest {
    private static final OwnToken TOKEN = new OwnToken("t".repeat(22));
    private static final ConnectionId BROWSER = new ConnectionId("browser");

    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final UUID answer = UUID.randomUUID();
    private final AnsweredQuestion question = new AnsweredQuestion(
            UUID.randomUUID(),
            List.of(
                    new AnsweredQuestion.Entry(UUID.randomUUID(), Party.CUSTOMER, new Text("Why?")),
                    new AnsweredQuestion.Entry(answer, Party.REP, new Text("Because."))));

    @Test
    void session_begins_with_the_exchange_and_names_the_question() {
        rep.sits();
        List<DeskEvent> decided = scene.happens(this::goesOn);
        assertThat(decided).hasSize(3);
        DeskEvent.Opened opened = (DeskEvent.Opened) decided.get(0);
        assertThat(opened.left()).contains(question.id());
        assertThat(opened.customer()).isEmpty();
        assertThat(opened.rep()).isEqualTo(rep.reachable());
        assertThat(opened.details().question()).contains("Why?");
        assertThat(decided.subList(1, 3))
                .extracting(event -> ((DeskEvent.LineSaid) event).line())
                .containsExactly(
                        new Line(1, Party.CUSTOMER, "Why?", scene.now(), Optional.empty()),
                        new Line(2, Party.REP, "Because.", scene.now(), Optional.of(answer)));
    }

    @Test
    void both_sides_have_all_of_it_once_they_are_there() {
        rep.sits();
        goesOn();
        scene.passes(ofSeconds(14));
        assertThat(scene.desk.resume(BROWSER, TOKEN.value(), 0)).isEmpty();
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).missed())
                .extracting(Line::text)
                .containsExactly("Why?", "Because.");
        UUID session = scene.outbox.last(DeskEvent.Resumed.class).session();
        assertThat(scene.desk.attend(rep.connection(), session)).isEmpty();
        assertThat(scene.outbox.last(DeskEvent.Attended.class).chat().lines())
                .extracting(Line::text)
                .containsExactly("Why?", "Because.");
    }

    @Test
    void nobody_goes_on_while_the_rep_is_not_there() {
        scene.refuses(Refused.NOBODY_THERE, this::goesOn);
        rep.sits();
        rep.stepsAway(5);
        scene.refuses(Refused.NOBODY_THERE, this::goesOn);
    }

    @Test
    void whoever_does_not_come_for_it_has_abandoned_it() {
        rep.sits();
        goesOn();
        assertThat(scene.passes(ofSeconds(14))).isEmpty();
        assertThat(scene.passes(ofSeconds(1)))
                .singleElement()
                .extracting(event -> ((DeskEvent.Ended) event).outcome())
                .isEqualTo(Outcome.ABANDONED);
        assertThat(scene.desk.waiting()).isZero();
    }

    @Test
    void asked_for_again_with_its_token_it_is_the_same_session() {
        rep.sits();
        goesOn();
        assertThat(scene.happens(this::goesOn)).isEmpty();
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void it_takes_a_place_in_the_queue_like_any_other() {
        rep.sits();
        for (int place = 0; place < Scene.RULES.maxWaiting(); place++) {
            scene.customer("Waiting " + place).starts();
        }
        scene.refuses(Refused.QUEUE_FULL, this::goesOn);
    }

    private void goesOn() {
        NewSession request = new NewSession(
                Optional.empty(),
                Optional.of(question.question()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Scene.Refusal.raise(scene.desk.continuation().goOn(request, TOKEN, question));
    }
}
