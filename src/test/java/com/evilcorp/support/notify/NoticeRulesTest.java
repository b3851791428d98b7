package com.evilcorp.support.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.RepAvailability.State;
import com.evilcorp.support.relay.QueueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeRulesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-30T01:00:00Z");

    private final NoticeRules rules = new NoticeRules(Duration.ofMinutes(15));

    @Test
    void somebody_is_called_once_for_those_who_wait_with_nobody_at_the_desk() {
        assertThat(kinds(State.VACANT, 0, 0, NIGHT)).isEmpty();
        assertThat(kinds(State.VACANT, 1, 0, NIGHT)).containsExactly(NoticeKind.WAITING_UNATTENDED);
        assertThat(kinds(State.VACANT, 2, 0, NIGHT.plusSeconds(1))).isEmpty();
        assertThat(kinds(State.AWAY, 2, 0, NIGHT.plusSeconds(899))).isEmpty();
    }

    @Test
    void again_after_the_interval_and_not_sooner_because_it_ended_in_between() {
        kinds(State.VACANT, 1, 0, NIGHT);
        assertThat(kinds(State.PRESENT, 1, 0, NIGHT.plusSeconds(60))).isEmpty();
        assertThat(kinds(State.VACANT, 1, 0, NIGHT.plusSeconds(120))).isEmpty();
        List<Notice> again = rules.due(desk(State.VACANT, 3), 0, NIGHT.plusSeconds(900));
        assertThat(again).singleElement().satisfies(notice -> {
            assertThat(notice.count()).isEqualTo(3);
            assertThat(notice.since()).isEqualTo(NIGHT.plusSeconds(120));
        });
    }

    @Test
    void ringing_unanswered_and_questions_are_kinds_of_their_own() {
        assertThat(kinds(State.UNATTENDED, 1, 0, NIGHT)).containsExactly(NoticeKind.RINGING_UNANSWERED);
        assertThat(kinds(State.UNATTENDED, 1, 2, NIGHT.plusSeconds(1))).containsExactly(NoticeKind.QUESTION_LEFT);
        assertThat(kinds(State.PRESENT, 5, 2, NIGHT.plusSeconds(2))).isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_keeps_nobody_from_being_called() {
        kinds(State.VACANT, 1, 0, NIGHT);
        assertThat(kinds(State.VACANT, 1, 0, NIGHT.minusSeconds(3_600))).isNotEmpty();
    }

    private List<NoticeKind> kinds(State rep, int waiting, long questions, Instant now) {
        return rules.due(desk(rep, waiting), questions, now).stream()
                .map(Notice::kind)
                .toList();
    }

    private static QueueStatus desk(State rep, int waiting) {
        return new QueueStatus(rep != State.VACANT, waiting, Optional.empty(), Optional.empty(), rep);
    }
}
