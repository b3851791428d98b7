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
public class Doors {
    private static final int FIRST = 1_000;
    private static final int UNAVAILABLE = 503;

    private final ErrorAnswers answers;
    private volatile boolean open;
    private boolean shutForGood;

    @Inject
    Doors(ErrorAnswers answers) {
        this.answers = answers;
    }

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
            answers.refuse(request, UNAVAILABLE, ErrorMessages::standingBy);
        }
    }
}
