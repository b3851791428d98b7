package com.evilcorp.support.relay;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A process that is not the desk serves nobody: every page and upgrade is answered with 503. */
@ApplicationScoped
public class Doors {
    private static final int FIRST = 1_000;
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_WAIT = "5";

    private volatile boolean open;
    private boolean shutForGood;

    /** Whether this process is the desk. */
    public boolean areOpen() {
        return open;
    }

    /** Whether they open: once shut, they stay shut. */
    synchronized boolean open() {
        open = !shutForGood;
        return open;
    }

    synchronized void shut() {
        shutForGood = true;
        open = false;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        if (open) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(UNAVAILABLE)
                    .putHeader("Retry-After", SECONDS_TO_WAIT)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("This instance of the support desk is standing by. Try again in " + SECONDS_TO_WAIT
                            + " seconds.\n");
        }
    }
}
