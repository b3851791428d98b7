package com.evilcorp.database;

import java.sql.SQLException;

/** The database did not do what it was asked. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether it said so with this SQLSTATE. */
    public boolean isFor(String state) {
        return getCause() instanceof SQLException refusal && state.equals(refusal.getSQLState());
    }
}
