package com.evilcorp.support.relay;

import com.evilcorp.web.ErrorAnswers;
import com.evilcorp.web.ErrorMessages;
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

    private final ErrorAnswers answers;
    private volatile boolean serving;
    private boolean refusesForGood;

    @Inject
    StandbyFilter(ErrorAnswers answers) {
        this.answers = answers;
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
            answers.refuse(request, UNAVAILABLE, ErrorMessages::standingBy);
        }
    }
}
