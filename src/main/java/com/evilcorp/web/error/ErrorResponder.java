package com.evilcorp.web.error;

import com.evilcorp.web.Language;
import com.evilcorp.web.RateLimitedLog;
import com.evilcorp.web.RequestIdFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Answers what was refused or failed: with a page where a browser asks for one, with {@link ProblemDetails} else. Every part
 * of the service answers by this, so that all of it is told in the same way.
 */
@ApplicationScoped
public class ErrorResponder {
    private static final String PAGE_TYPE = "text/html;charset=UTF-8";
    private static final String OFFICE = "/transcripts/";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_WAIT = "5";
    private static final int BURST = 50;
    private static final int PER_SECOND = 1;

    private final RateLimitedLog log = new RateLimitedLog(Logger.getLogger(ErrorResponder.class), BURST, PER_SECOND);
    private final ObjectMapper json;

    @Inject
    ErrorResponder(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses a request with a reason in the reader's language. */
    public void refuse(RoutingContext request, int status, Function<ErrorMessages, String> reason) {
        refusal(request, status, reason).sendTo(request);
    }

    /** Refuses a request in the usual words for that status. */
    public void refuse(RoutingContext request, int status) {
        refuse(request, status, messages -> ErrorWording.detail(messages, status));
    }

    /** Refuses a request and closes its connection, since more of what is refused may still come. */
    public void refuseAndClose(RoutingContext request, int status) {
        refuseAndClose(request, status, messages -> ErrorWording.detail(messages, status));
    }

    /** The same, with a reason in the reader's language. */
    public void refuseAndClose(RoutingContext request, int status, Function<ErrorMessages, String> reason) {
        request.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        request.addEndHandler(sent -> request.request().connection().close());
        refuse(request, status, reason);
    }

    /** The answer to a request that is refused, which is logged if not too many are. */
    ErrorAnswer refusal(RoutingContext request, int status, Function<ErrorMessages, String> reason) {
        log.infof(
                "Answered %d: %s %s",
                status, request.request().method(), request.request().path());
        return answer(request, status, reason);
    }

    /** The answer to a request that failed, in the usual words; whoever asks for it logs why. */
    ErrorAnswer failure(RoutingContext request, int status) {
        return answer(request, status, messages -> ErrorWording.detail(messages, status));
    }

    private ErrorAnswer answer(RoutingContext request, int status, Function<ErrorMessages, String> reason) {
        Language language = Language.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ErrorMessages messages = language.words(ErrorMessages.class);
        boolean isPage = AcceptedTypes.in(request.request().headers().getAll(HttpHeaders.ACCEPT))
                .prefersPages();
        String title = ErrorWording.title(messages, status);
        String detail = reason.apply(messages);
        String id = RequestIdFilter.of(request);
        return new ErrorAnswer(
                status,
                headers(status, isPage ? PAGE_TYPE : ProblemDetails.TYPE, language),
                isPage
                        ? ErrorPages.rendered(
                                new ErrorPages.ErrorPage(status, title, detail, id, isOffice(request)), language)
                        : written(ProblemDetails.of(status, title, detail, id)));
    }

    private static boolean isOffice(RoutingContext request) {
        String path = request.request().path();
        return path != null && (path + "/").startsWith(OFFICE);
    }

    private static Map<String, String> headers(int status, String type, Language language) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, type);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == UNAVAILABLE || status == TOO_MANY_REQUESTS) {
            headers.put(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return headers;
    }

    private String written(ProblemDetails problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
