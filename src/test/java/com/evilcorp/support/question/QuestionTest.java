package com.evilcorp.support.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.input.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Instant NIGHT = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant MORNING = NIGHT.plusSeconds(8 * 3_600);
    private static final Instant NOON = MORNING.plusSeconds(3 * 3_600);

    private final Question left = Question.left(
            UUID.randomUUID(),
            new Question.Details(Optional.empty(), Optional.empty(), "en", Optional.empty()),
            new Text("Why?"),
            NIGHT);

    @Test
    void it_waits_from_when_it_was_left_until_it_is_answered() {
        assertThat(left.waitingSince()).contains(NIGHT);
        Question answered = accepted(answer(left, "Because.", MORNING));
        assertThat(answered.waitingSince()).isEmpty();
        assertThat(answered.answeredAt()).contains(MORNING);
        assertThat(answered.changedAt()).isEqualTo(MORNING);
        assertThat(answered.version()).isEqualTo(left.version() + 1);
    }

    @Test
    void what_is_added_to_it_waits_no_longer_than_the_first_that_was_not_answered() {
        Question asked = accepted(add(left, "Please?", MORNING));
        assertThat(asked.waitingSince()).contains(NIGHT);
        Question again = accepted(add(accepted(answer(asked, "Because.", MORNING)), "Because what?", NOON));
        assertThat(again.waitingSince()).contains(NOON);
        assertThat(again.answeredAt()).contains(MORNING);
    }

    @Test
    void an_answer_is_given_once_and_corrected_afterwards() {
        assertThat(refusal(correct(left, "No.", MORNING))).contains(QuestionRefusal.NOT_ANSWERED);
        Question answered = accepted(answer(left, "Yes.", MORNING));
        assertThat(refusal(answer(answered, "No.", NOON))).contains(QuestionRefusal.ALREADY_ANSWERED);
        Question corrected = accepted(correct(answered, "No.", NOON));
        assertThat(corrected.waitingSince()).isEmpty();
        assertThat(corrected.answeredAt()).contains(MORNING);
        assertThat(corrected.entries().get(2).kind()).isEqualTo(QuestionEntry.Kind.CORRECTED);
    }

    @Test
    void what_is_sent_twice_is_said_once() {
        UUID id = UUID.randomUUID();
        Question asked = accepted(left.add(id, new Text("Please?"), MORNING));
        assertThat(accepted(asked.add(id, new Text("Please?"), NOON))).isEqualTo(asked);
        Question answered = accepted(asked.answer(UUID.randomUUID(), new Text("No."), NOON));
        UUID last = answered.entries().get(2).id();
        assertThat(accepted(answered.answer(last, new Text("No."), NOON))).isEqualTo(answered);
    }

    @Test
    void there_is_room_for_an_answer_whatever_was_asked() {
        Question full = left;
        for (int more = 2; more < Question.MOST_ENTRIES; more++) {
            full = accepted(add(full, "And?", MORNING));
        }
        assertThat(refusal(add(full, "And?", MORNING))).contains(QuestionRefusal.TOO_LONG);
        Question answered = accepted(answer(full, "No.", NOON));
        assertThat(answered.entries()).hasSize(Question.MOST_ENTRIES);
        assertThat(refusal(correct(answered, "Yes.", NOON))).contains(QuestionRefusal.TOO_LONG);
    }

    @Test
    void an_answer_is_rated_once_and_none_cannot_be() {
        assertThat(refusal(left.rate(5))).contains(QuestionRefusal.NOT_ANSWERED);
        Question rated = accepted(accepted(answer(left, "No.", MORNING)).rate(1));
        assertThat(rated.stars()).hasValue(1);
        assertThat(refusal(rated.rate(5))).contains(QuestionRefusal.ALREADY_RATED);
    }

    private static Decision<Question> add(Question question, String text, Instant at) {
        return question.add(UUID.randomUUID(), new Text(text), at);
    }

    private static Decision<Question> answer(Question question, String text, Instant at) {
        return question.answer(UUID.randomUUID(), new Text(text), at);
    }

    private static Decision<Question> correct(Question question, String text, Instant at) {
        return question.correct(UUID.randomUUID(), new Text(text), at);
    }

    private static Question accepted(Decision<Question> decision) {
        assertThat(decision.refusal()).isEmpty();
        return decision.next().orElseThrow();
    }

    private static Optional<QuestionRefusal> refusal(Decision<Question> decision) {
        assertThat(decision.next()).isEmpty();
        return decision.refusal();
    }
}
