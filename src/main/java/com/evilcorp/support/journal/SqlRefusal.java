package com.evilcorp.support.journal;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Why the database did not do it. */
final class SqlRefusal {
    /** Classes of SQLSTATE: data that cannot be, and what a constraint forbids. */
    private static final Set<String> OF_CONTENT = Set.of("22", "23");

    /** The limits of the database, and a statement that took longer than it may. */
    private static final Set<String> OF_COST = Set.of("54", "57014");

    private SqlRefusal() {}

    /** What is refused for its content would be refused again. */
    static boolean isForContent(Throwable failure) {
        return isOneOf(OF_CONTENT, failure);
    }

    /** What takes too much, or is refused for its content, may do with less of it. */
    static boolean isForCostOrContent(Throwable failure) {
        return isOneOf(OF_COST, failure) || isForContent(failure);
    }

    private static boolean isOneOf(Set<String> states, Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && states.stream().anyMatch(sql.getSQLState()::startsWith));
    }
}
