package com.evilcorp.web.error;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what the resources refuse. What fails in them is left to the {@link FailureHandler}. */
class RefusalMapper {
    private static final int BAD_REQUEST = 400;

    private final ErrorResponder responder;

    @Inject
    RefusalMapper(ErrorResponder responder) {
        this.responder = responder;
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, RoutingContext request) {
        Response said = refusal.getResponse();
        return said.getStatus() < BAD_REQUEST
                ? said
                : responder.refusal(request, said.getStatus(), reason(refusal)).asResponse(said);
    }

    /** Before the framework's own, which tells about classes. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, RoutingContext request) {
        return responder
                .refusal(request, BAD_REQUEST, ErrorMessages::notUnderstood)
                .asResponse(Response.status(BAD_REQUEST).build());
    }

    private static Function<ErrorMessages, String> reason(WebApplicationException refusal) {
        if (refusal instanceof RefusedException ours) {
            return messages -> ours.getMessage();
        }
        return messages -> whatIsMissing(refusal)
                .map(messages::thereIsNo)
                .orElseGet(() ->
                        ErrorWording.detail(messages, refusal.getResponse().getStatus()));
    }

    /** Ours are a single word; the framework's are sentences. */
    private static Optional<String> whatIsMissing(WebApplicationException refusal) {
        return Optional.of(refusal)
                .filter(NotFoundException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(said -> said.matches("[a-z]+"));
    }
}
