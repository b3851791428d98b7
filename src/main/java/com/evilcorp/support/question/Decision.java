package com.evilcorp.support.question;

import java.util.Optional;

/**
 * What the rules say to somebody who would change something: what it becomes, or why it does not.
 *
 * @param next    the same as before where it was done already
 * @param refusal present where {@code next} is not
 */
record Decision<T>(Optional<T> next, Optional<QuestionRefusal> refusal) {
    static <T> Decision<T> accepted(T next) {
        return new Decision<>(Optional.of(next), Optional.empty());
    }

    static <T> Decision<T> refused(QuestionRefusal why) {
        return new Decision<>(Optional.empty(), Optional.of(why));
    }
}
