package com.evilcorp.support.question;

import java.util.Optional;

/**
 * What the rules say to somebody who would change something: what it becomes, or why it does not.
 *
 * @param next    the same as before where it was done already
 * @param refusal present where {@code next} is not
 */
public record Decision<T>(Optional<T> next, Optional<QuestionRefusal> refusal) {
    /** What it becomes. */
    public static <T> Decision<T> accepted(T next) {
        return new Decision<>(Optional.of(next), Optional.empty());
    }

    /** Why nothing becomes of it. */
    public static <T> Decision<T> refused(QuestionRefusal why) {
        return new Decision<>(Optional.empty(), Optional.of(why));
    }
}
