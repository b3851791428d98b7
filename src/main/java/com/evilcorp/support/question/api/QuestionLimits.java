package com.evilcorp.support.question.api;

import com.evilcorp.support.config.QuestionsConfig;
import com.evilcorp.support.config.SupportConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How often addresses leave questions, go on with them and try words, each as far as the settings allow. */
@Singleton
class QuestionLimits {
    private final AttemptLimits leaving;
    private final AttemptLimits guesses;
    private final AttemptLimits chats;

    @Inject
    QuestionLimits(SupportConfig config) {
        this(config.questions());
    }

    QuestionLimits(QuestionsConfig questions) {
        // What all may leave is bounded where it is stored.
        leaving = new AttemptLimits(questions.maxPerAddressAndDay(), Integer.MAX_VALUE, Duration.ofDays(1));
        chats = new AttemptLimits(questions.maxPerAddressAndDay(), Integer.MAX_VALUE, Duration.ofDays(1));
        guesses = new AttemptLimits(questions.maxGuessesPerAddress(), questions.maxGuesses(), Duration.ofHours(1));
    }

    AttemptLimits leaving() {
        return leaving;
    }

    /** As many as may be left: each asks for a place in the queue that no connection holds yet. */
    AttemptLimits chats() {
        return chats;
    }

    /** Words that open something are taken back again. */
    AttemptLimits guesses() {
        return guesses;
    }
}
