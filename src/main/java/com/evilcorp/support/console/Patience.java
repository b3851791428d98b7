package com.evilcorp.support.console;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ServiceUnavailableException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Waits for an answer of the {@link ConsoleBook} as long as that takes to give up. */
final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long AGAIN_AFTER_SECONDS = 5;

    private Patience() {}

    /** @throws ServiceUnavailableException when the database cannot be asked, or not in time */
    static <T> T answer(Uni<T> asked) {
        try {
            return asked.await().indefinitely();
        } catch (CircuitBreakerOpenException e) {
            LOG.debug("The console's questions cannot be answered, as it was said before");
            throw new ServiceUnavailableException(AGAIN_AFTER_SECONDS);
        } catch (RuntimeException e) {
            LOG.warnf("A question of the console cannot be answered: %s", e.getMessage());
            throw new ServiceUnavailableException(AGAIN_AFTER_SECONDS);
        }
    }
}
