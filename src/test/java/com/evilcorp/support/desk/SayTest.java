package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SayTest {
    private final Scene scene = new Scene();
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingCustomer bob = scene.customer("Bob");
    private final ActingConsole rep = scene.console("rep");
    private final UUID id = UUID.randomUUID();

    @Test
    void line_of_a_waiting_customer_is_theirs_and_the_rep_is_told_that_there_is_one() {
        rep.sits();
        ada.starts("Why?");

        assertThat(scene.happens(() -> ada.says(id, "Hello?")))
                .containsExactly(new DeskEvent.LineSaid(
                        ada.session(),
                        line(2, Party.CUSTOMER, "Hello?"),
                        false,
                        ada.reachable(),
                        rep.reachable(),
                        scene.steady()));
    }

    @Test
    void line_of_an_attended_customer_is_heard_by_the_rep() {
        rep.sits();
        scene.passes(ofSeconds(1));
        ada.starts();
        rep.attends(ada);

        assertThat(scene.happens(() -> ada.says(id, "Hello?")))
                .containsExactly(new DeskEvent.LineSaid(
                        ada.session(),
                        line(1, Party.CUSTOMER, "Hello?"),
                        true,
                        ada.reachable(),
                        rep.reachable(),
                        scene.steady()));
    }

    @Test
    void line_of_another_waiting_customer_is_not_heard_by_the_rep() {
        rep.sits();
        scene.attended("Cyd", rep);
        ada.starts();
        ada.says("Hello?");

        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).isAttended()).isFalse();
        assertThat(scene.desk.sessions().linesOfWaiting(ada.session()))
                .extracting(Line::text)
                .containsExactly("Hello?");
        assertThat(scene.desk.sessions().linesOfWaiting(UUID.randomUUID())).isEmpty();
    }

    @Test
    void line_of_the_rep_that_comes_again_after_the_end_is_never_said_in_the_next_session() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        rep.says(Optional.empty(), id, "Because.");
        rep.ends();
        bob.starts();
        rep.attends(bob);

        assertThat(scene.happens(() -> rep.says(Optional.empty(), id, "Because.")))
                .containsExactly(
                        new DeskEvent.LineRepeated(ada.session(), line(1, Party.REP, "Because."), rep.connection()));
    }

    @Test
    void line_of_the_rep_is_heard_by_the_customer() {
        rep.sits();
        ada.starts("Why?");
        rep.attends(ada);

        assertThat(scene.happens(() -> rep.says(ada, id, "Because.")))
                .containsExactly(new DeskEvent.LineSaid(
                        ada.session(),
                        line(2, Party.REP, "Because."),
                        true,
                        ada.reachable(),
                        rep.reachable(),
                        scene.steady()));
    }

    @Test
    void line_of_the_rep_without_a_session_is_said_in_the_open_one() {
        rep.sits();
        scene.customer("Cyd").starts();
        ada.starts();
        rep.attends(ada);
        rep.says("Because.");

        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).session()).isEqualTo(ada.session());
    }

    @Test
    void lines_of_both_are_counted_together_without_gaps() {
        rep.sits();
        ada.starts("Why?");
        rep.attends(ada);
        rep.says("Because.");
        ada.says("I see.");
        rep.says("Do you?");

        assertThat(scene.outbox.all(DeskEvent.LineSaid.class))
                .extracting(said -> said.line().seq())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void same_id_again_is_answered_again_with_the_line_as_it_was_said() {
        ada.starts();
        ada.says(id, "Hello?");
        Line said = line(1, Party.CUSTOMER, "Hello?");
        scene.passes(ofSeconds(1));

        assertThat(scene.happens(() -> ada.says(id, "Something else")))
                .containsExactly(new DeskEvent.LineRepeated(ada.session(), said, ada.connection()));
        ada.says("Anybody?");
        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).line().seq()).isEqualTo(2);
    }

    @Test
    void same_id_again_on_a_new_connection_is_answered_there() {
        ada.starts();
        ada.says(id, "Hello?");
        ada.comesBack();
        ada.says(id, "Hello?");

        assertThat(scene.outbox.last(DeskEvent.LineRepeated.class).sender()).isEqualTo(ada.connection());
    }

    @Test
    void same_id_of_the_rep_again_is_answered_again() {
        rep.sits();
        scene.attended("Ada", rep);
        rep.says(Optional.empty(), id, "Because.");

        assertThat(scene.happens(() -> rep.says(Optional.empty(), id, "Because.")))
                .containsExactly(new DeskEvent.LineRepeated(
                        scene.desk.open().orElseThrow(), line(1, Party.REP, "Because."), rep.connection()));
    }

    @Test
    void same_id_from_the_other_party_is_another_line() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        ada.says(id, "Hello?");
        rep.says(ada, id, "Hello!");

        assertThat(scene.outbox.all(DeskEvent.LineSaid.class))
                .extracting(said -> said.line().text())
                .containsExactly("Hello?", "Hello!");
    }

    @Test
    void same_id_in_another_session_is_another_line() {
        ada.starts();
        bob.starts();
        ada.says(id, "Hello?");
        bob.says(id, "Hello!");

        assertThat(scene.outbox.all(DeskEvent.LineSaid.class)).hasSize(2);
        assertThat(scene.outbox.all(DeskEvent.LineRepeated.class)).isEmpty();
    }

    @Test
    void same_id_is_answered_even_after_the_end() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        ada.says(id, "Hello?");
        rep.says(ada, id, "Hello!");
        rep.ends();

        ada.says(id, "Hello?");
        rep.says(ada, id, "Hello!");
        assertThat(scene.outbox.all(DeskEvent.LineRepeated.class))
                .extracting(said -> said.line().text())
                .containsExactly("Hello?", "Hello!");
        scene.refuses(Refused.CHAT_OVER, () -> ada.says("One more thing"));
        scene.refuses(Refused.NOTHING_OPEN, () -> rep.says(ada, Scene.anyId(), "One more thing"));
    }

    @Test
    void line_of_the_rep_for_a_session_that_has_ended_is_not_said_in_the_next() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        bob.starts();
        ada.ends();
        rep.attends(bob);

        scene.refuses(Refused.NOT_THE_OPEN_ONE, () -> rep.says(ada, id, "Your wife called."));
        rep.says(bob, id, "Good morning.");
        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).session()).isEqualTo(bob.session());
    }

    @Test
    void line_said_while_waiting_is_shown_to_the_rep_who_attends() {
        rep.sits();
        ada.starts("Why?");
        ada.says("Hello?");
        rep.attends(ada);

        List<Line> shown = scene.outbox.last(DeskEvent.Attended.class).chat().lines();
        assertThat(shown).extracting(Line::text).containsExactly("Why?", "Hello?");
    }

    private Line line(int seq, Party from, String text) {
        return new Line(seq, from, text, scene.now(), Optional.of(id));
    }
}
