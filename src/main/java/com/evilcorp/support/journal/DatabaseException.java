package com.evilcorp.support.journal;

import java.sql.SQLException;

/** The database did not do what it was asked. Whether it has is not known, if it was asked to commit. */
final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
