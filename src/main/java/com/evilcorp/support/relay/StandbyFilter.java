package com.evilcorp.support.relay;

import com.evilcorp.web.error.ErrorMessages;
import com.evilcorp.web.error.ErrorResponder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A process that is not the desk serves nobody: every page and upgrade is answered with 503. */
@ApplicationScoped
public class StandbyFilter {
    private static final int FIRST = 1_000;
    private static final int UNAVAILABLE = 503;

    private final ErrorResponder responder;
    private volatile boolean serving;
    private boolean refusesForGood;

    @Inject
    StandbyFilter(ErrorResponder responder) {
        this.responder = responder;
    }

    /** Whether this process is the desk. */
    public boolean isServing() {
        return serving;
    }

    /** Lets everybody in, unless everybody was refused for good; answers whether it does. */
    synchronized boolean serve() {
        serving = !refusesForGood;
        return serving;
    }

    /** Lets nobody in any more. */
    synchronized void refuse() {
        refusesForGood = true;
        serving = false;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        if (serving) {
            request.next();
        } else {
            responder.refuse(request, UNAVAILABLE, ErrorMessages::standingBy);
        }
    }
}
