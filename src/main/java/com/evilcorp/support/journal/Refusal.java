package com.evilcorp.support.journal;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Why the database did not do it. */
final class Refusal {
    /** Classes of SQLSTATE: data that cannot be, and what a constraint forbids. */
    private static final Set<String> OF_CONTENT = Set.of("22", "23");

    private Refusal() {}

    /** What is refused for its content would be refused again. */
    static boolean isForContent(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Refusal::isOfContent);
    }

    private static boolean isOfContent(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && OF_CONTENT.contains(sql.getSQLState().substring(0, 2));
    }
}
