package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.NoteText;
import com.evilcorp.support.desk.input.TopicSlug;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rep puts private notes and a topic on file about the session they serve. */
class FilingTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private ActingCustomer ada;

    @BeforeEach
    void rep_attends_ada() {
        rep.sits();
        ada = scene.attended("Ada", rep);
    }

    @Test
    void note_on_the_open_session_is_told_to_the_rep_alone() {
        UUID id = Scene.anyId();
        assertThat(scene.happens(() -> rep.notes(Optional.empty(), id, "Shouts.")))
                .containsExactly(noted(ada, id, "Shouts."));
    }

    @Test
    void session_before_is_noted_and_filed_until_the_next_is_attended() {
        rep.ends();
        UUID id = Scene.anyId();
        assertThat(scene.happens(() -> rep.notes(Optional.empty(), id, "Shouted.")))
                .containsExactly(noted(ada, id, "Shouted."));
        assertThat(scene.happens(() -> rep.chooses(ada.session(), "refund")))
                .containsExactly(chosen(ada, Optional.of("refund")));

        ActingCustomer bob = scene.attended("Bob", rep);
        scene.refuses(
                Refused.NOT_SERVED, () -> rep.notes(Optional.of(ada.session()), Scene.anyId(), "Bob's, or Ada's?"));
        scene.refuses(Refused.NOT_SERVED, () -> rep.chooses(ada.session(), "fault"));
        UUID bobs = Scene.anyId();
        assertThat(scene.happens(() -> rep.notes(Optional.empty(), bobs, "Mumbles.")))
                .containsExactly(noted(bob, bobs, "Mumbles."));
    }

    @Test
    void session_that_the_customer_ended_is_filed_all_the_same() {
        ada.ends();
        assertThat(scene.happens(() -> rep.notes("Left in a hurry."))).hasSize(1);
    }

    @Test
    void nobody_is_noted_before_anybody_was_attended() {
        Scene other = new Scene();
        ActingConsole console = other.console("rep").sits();
        other.customer("Eve").starts().ends();
        other.refuses(Refused.NOTHING_SERVED, () -> console.notes("Who?"));
    }

    @Test
    void note_of_the_same_id_is_kept_once_and_answered_again_even_when_the_next_is_attended() {
        UUID id = rep.notes("Shouts.");
        FilingEvent again = new FilingEvent.NoteRepeated(ada.session(), id, rep.connection());
        assertThat(scene.happens(() -> rep.notes(Optional.of(ada.session()), id, "Something else.")))
                .containsExactly(again);
        rep.ends();
        scene.attended("Bob", rep);
        assertThat(scene.happens(() -> rep.notes(Optional.of(ada.session()), id, "Shouts.")))
                .containsExactly(again);
        assertThat(scene.happens(() -> rep.notes(Optional.empty(), id, "Shouts.")))
                .containsExactly(again);
    }

    @Test
    void note_is_changed_as_often_as_a_session_may_have_lines() {
        for (int i = 0; i < Scene.RULES.session().lines(); i++) {
            rep.notes("Version " + i);
        }
        scene.refuses(Refused.ENOUGH_NOTES, () -> rep.notes("One too many"));
        rep.ends();
        scene.refuses(Refused.ENOUGH_NOTES, () -> rep.notes("One too many"));
        scene.attended("Bob", rep);
        rep.notes("Another session");
    }

    @Test
    void topic_is_changed_and_taken_back() {
        rep.chooses(ada.session(), "refund");
        assertThat(scene.happens(() -> rep.chooses(ada.session(), "fault")))
                .containsExactly(chosen(ada, Optional.of("fault")));
        assertThat(scene.happens(() -> rep.chooses(ada.session(), ""))).containsExactly(chosen(ada, Optional.empty()));
    }

    @Test
    void note_comes_at_no_earlier_time_than_what_happened_before() {
        rep.says("Hello.");
        scene.time.steps(Duration.ofHours(-1));
        rep.notes("Shouts.");
        assertThat(scene.outbox.last(FilingEvent.Noted.class).at())
                .isEqualTo(scene.outbox.last(DeskEvent.LineSaid.class).line().at());
    }

    @Test
    void session_before_is_known_to_the_process_that_takes_over() {
        rep.ends();
        Scene next = new Scene();
        next.desk.restore(restored());
        ActingConsole console = next.console("rep").sits();
        assertThat(next.happens(() -> console.chooses(ada.session(), "refund"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u2800"})
    void note_that_shows_nothing_is_empty(String text) {
        assertThat(new NoteText(text).value()).isEmpty();
    }

    @Test
    void note_is_held_to_its_bounds() {
        String longest = "\uD83D\uDE08".repeat(2_000);
        assertThat(new NoteText(longest).value()).isEqualTo(longest);
        assertThat(new NoteText("a\r\nb\t").value()).isEqualTo("a\nb\t");
        for (String text : List.of(longest + "a", "\u0007", "\uD83D")) {
            assertThatThrownBy(() -> new NoteText(text)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void topic_is_named_by_a_slug() {
        assertThat(TopicSlug.optional("")).isEmpty();
        assertThat(TopicSlug.optional("a-1").orElseThrow().value()).isEqualTo("a-1");
        for (String text : List.of("A", "a b", "\u00e9", " ", "a".repeat(41))) {
            assertThatThrownBy(() -> TopicSlug.optional(text)).isInstanceOf(InvalidInputException.class);
        }
    }

    private RecoveredState restored() {
        DeskEvent.Ended end = scene.outbox.last(DeskEvent.Ended.class);
        RecoveredState.Session session = new RecoveredState.Session(
                end.details(),
                end.attendedAt(),
                Optional.of(new RecoveredState.End(end.outcome(), end.why(), end.at(), Optional.empty())),
                false,
                List.of());
        return new RecoveredState(1, List.of(session), Optional.empty(), List.of());
    }

    private FilingEvent noted(ActingCustomer about, UUID id, String text) {
        return new FilingEvent.Noted(about.session(), id, new NoteText(text), scene.now(), rep.connection());
    }

    private FilingEvent chosen(ActingCustomer about, Optional<String> topic) {
        return new FilingEvent.TopicChosen(about.session(), topic.map(TopicSlug::new), rep.connection());
    }
}
