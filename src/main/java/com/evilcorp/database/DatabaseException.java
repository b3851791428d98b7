package com.evilcorp.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The database did not do what it was asked. Whether it has is not known, if it was asked to commit. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Classes of SQLSTATE: data that cannot be, and what a constraint forbids. */
    private static final Set<String> OF_CONTENT = Set.of("22", "23");

    /** The limits of the database, and a statement that took longer than it may. */
    private static final Set<String> OF_COST = Set.of("54", "57014");

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether it said so with this SQLSTATE. */
    public boolean isFor(String state) {
        return getCause() instanceof SQLException refusal && state.equals(refusal.getSQLState());
    }

    /** Whether the database refused it for its content, and so would again. */
    public static boolean refusesContent(Throwable failure) {
        return hasState(OF_CONTENT, failure);
    }

    /** Whether it was refused for its content or took too much: it may do with less of it. */
    public static boolean refusesCostOrContent(Throwable failure) {
        return hasState(OF_COST, failure) || refusesContent(failure);
    }

    private static boolean hasState(Set<String> states, Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && states.stream().anyMatch(sql.getSQLState()::startsWith));
    }
}
