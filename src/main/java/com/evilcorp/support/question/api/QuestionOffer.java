package com.evilcorp.support.question.api;

import com.evilcorp.support.config.QuestionsConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.relay.QueueStatus;
import com.evilcorp.support.wire.Wait;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** When somebody who comes is offered to leave a question rather than to wait: when nobody is there for too long. */
@Singleton
public class QuestionOffer {
    private final Duration longAbsence;
    private final Duration longWait;

    @Inject
    QuestionOffer(SupportConfig config) {
        this(config.questions());
    }

    private QuestionOffer(QuestionsConfig questions) {
        this(questions.offerAfterAbsence(), questions.offerAfterWait());
    }

    QuestionOffer(Duration longAbsence, Duration longWait) {
        this.longAbsence = longAbsence;
        this.longWait = longWait;
    }

    /** Whether it is made to somebody who meets this now. */
    public boolean isMade(QueueStatus status, Instant now) {
        return isAway(status, now)
                || status.expected().map(Wait::high).filter(this::isLong).isPresent();
    }

    private boolean isAway(QueueStatus status, Instant now) {
        return switch (status.rep()) {
            case VACANT, UNATTENDED -> true;
            case PRESENT -> false;
            case AWAY ->
                // Whoever did not say when they mean to be back may stay away.
                status.backAt().map(back -> back.isAfter(now.plus(longAbsence))).orElse(true);
        };
    }

    private boolean isLong(long seconds) {
        return seconds > longWait.toSeconds();
    }
}
