package com.evilcorp.web.error;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Tells what is away from what is broken: a database that does not answer, has no connection left or takes too long may
 * answer the next time, a bug will not.
 */
public final class Outage {
    /** Classes of SQLSTATE: connection exceptions, too few resources, and an operator who intervened or a time-out. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** Not to go round for ever where causes do. */
    private static final int DEEPEST = 20;

    private Outage() {}

    /** Whether a failure comes from something that is away for now. */
    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(Outage::is);
    }

    /**
     * For whoever can do without what is away.
     *
     * @throws RuntimeException the failure, if it is a bug
     */
    public static void orThrow(RuntimeException failure) {
        if (!isBehind(failure)) {
            throw failure;
        }
    }

    private static boolean is(Throwable failure) {
        return failure instanceof FaultToleranceException
                || failure instanceof TimeoutException
                || failure instanceof SQLTransientException
                || (failure instanceof SQLException refused && isAway(refused.getSQLState()));
    }

    /** The server names a state with whatever it refuses; the pool names none when it has no connection left. */
    private static boolean isAway(String state) {
        return state == null || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
