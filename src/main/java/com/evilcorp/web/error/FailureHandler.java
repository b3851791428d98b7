package com.evilcorp.web.error;

import com.evilcorp.web.RateLimitedLog;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/**
 * Answers whatever fails, wherever it does: 503 while something is away, 500 for a bug, which is logged with its trace. An
 * answer that is half written is cut off, lest it be taken for whole.
 */
@ApplicationScoped
public class FailureHandler {
    private static final Logger LOG = Logger.getLogger(FailureHandler.class);
    /** Of fields that are asked for one by one, and of all of them together. */
    private static final Set<String> READERS_OF_FORMS =
            Set.of(FormBodyHandler.class.getName(), MapAsFormUrlEncodedProvider.class.getName());

    private static final int UNREADABLE = 400;
    private static final int BROKEN = 500;
    private static final int AWAY = 503;
    private static final int BURST = 50;
    private static final int PER_SECOND = 1;

    private final RateLimitedLog others = new RateLimitedLog(LOG, BURST, PER_SECOND);
    private final ErrorResponder responder;

    @Inject
    FailureHandler(ErrorResponder responder) {
        this.responder = responder;
    }

    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        int status = log(request);
        if (request.response().headWritten()) {
            request.request().connection().close();
        } else {
            responder.failure(request, status).sendTo(request);
        }
    }

    /** Says what happened in the log, and answers with what status it is told. */
    private int log(RoutingContext request) {
        Throwable failure = request.failure();
        String asked = request.request().method() + " " + request.request().path();
        if (request.statusCode() < BROKEN || failure == null) {
            others.infof("Answered %d: %s", request.statusCode(), asked);
            return request.statusCode();
        }
        if (isOfAForm(failure)) {
            others.infof("Answered %d: %s, whose form cannot be read", UNREADABLE, asked);
            return UNREADABLE;
        }
        if (Outage.isBehind(failure)) {
            others.warnf("Something is away, and so %s was not answered: %s", asked, failure.getMessage());
            return AWAY;
        }
        if (failure instanceof HttpClosedException || isOfTheLine(request, failure)) {
            LOG.debugf(failure, "%s went away before it was answered", asked);
        } else {
            LOG.errorf(failure, "A request failed: %s", asked);
        }
        return BROKEN;
    }

    /** The framework fails at a form that it cannot read as at anything else; no code of ours has run by then. */
    private static boolean isOfAForm(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(READERS_OF_FORMS::contains);
    }

    private static boolean isOfTheLine(RoutingContext request, Throwable failure) {
        return failure instanceof IOException && request.response().closed();
    }
}
