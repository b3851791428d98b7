package com.evilcorp.support.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one thing that is changed about a day. */
public sealed interface DayChange {
    /** The longest that a prompt waits under {@link PromptAnswers}. */
    Duration PROMPT = Duration.ofSeconds(15);

    /** The longest silence of a customer under {@link SilentEnded}. */
    Duration SILENCE = Duration.ofMinutes(3);

    /** Nothing: the day comes out as it was. */
    record Nothing() implements DayChange {}

    /** The first shift of the day begins at that time, if it did not begin earlier. */
    record EarlierStart(Instant at) implements DayChange {
        @Override
        public List<RecordedShift> shifts(RecordedDay day) {
            return day.shiftsBegunBy(at);
        }
    }

    /** Nobody waits for a free rep for more than 15 seconds. */
    record PromptAnswers() implements DayChange {
        @Override
        public Optional<Duration> longestPrompt() {
            return Optional.of(PROMPT);
        }
    }

    /** Who was turned away stays in the queue. */
    record NobodyTurnedAway() implements DayChange {
        @Override
        public boolean turnsAway() {
            return false;
        }
    }

    /** Always the oldest is attended. */
    record OldestFirst() implements DayChange {
        @Override
        public boolean picks() {
            return false;
        }
    }

    /** A session whose customer has fallen silent ends after three minutes of that. */
    record SilentEnded() implements DayChange {
        @Override
        public Duration handled(RecordedSession session, Duration asRecorded) {
            Duration until = session.unansweredAt()
                    .flatMap(since -> session.attendedAt().map(begun -> Duration.between(begun, since)))
                    .map(talked -> talked.plus(SILENCE))
                    .orElse(asRecorded);
            return until.compareTo(asRecorded) < 0 ? until : asRecorded;
        }
    }

    /** When somebody is in the seat. */
    default List<RecordedShift> shifts(RecordedDay day) {
        return day.shifts();
    }

    /** How long somebody may wait for a rep who is free; empty for as long as they did. */
    default Optional<Duration> longestPrompt() {
        return Optional.empty();
    }

    /** Whether those are turned away who were. */
    default boolean turnsAway() {
        return true;
    }

    /** Whether the rep picks whom they picked, rather than the oldest. */
    default boolean picks() {
        return true;
    }

    /** How long a session takes, from being attended. */
    default Duration handled(RecordedSession session, Duration asRecorded) {
        return asRecorded;
    }
}
