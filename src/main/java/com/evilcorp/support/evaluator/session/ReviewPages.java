package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewZone;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.list.SessionNavigation;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.form.Initials;
import com.evilcorp.support.evaluator.review.form.ReviewPart;
import com.evilcorp.support.evaluator.review.form.ReviewedPage;
import com.evilcorp.support.evaluator.review.form.SentForms;
import com.evilcorp.support.evaluator.timeline.TranscriptReader;
import com.evilcorp.support.evaluator.timeline.TranscriptView;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evaluator's judgement of sessions: scores, notes at lines, and the way from one session to the next. Nobody logs in. */
@Path(EvaluatorPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class ReviewPages {

    /** @param query what was asked for, as it stands in an address */
    record AllReviewed(String query) implements TemplateInstance {}

    private final TranscriptReader reader;
    private final SentForms forms;
    private final SessionNavigation sessions;
    private final SessionPaths paths;
    private final ViewZone zone;

    @Inject
    ReviewPages(
            TranscriptReader reader, SentForms forms, SessionNavigation sessions, SessionPaths paths, ViewZone zone) {
        this.reader = reader;
        this.forms = forms;
        this.sessions = sessions;
        this.paths = paths;
        this.zone = zone;
    }

    /** Keeps a review, or says what is missing. */
    @POST
    @Path("{id}/reviews")
    public Response review(
            @PathParam("id") String id, @Context UriInfo address, @Nullable MultivaluedMap<String, String> fields) {
        SessionPage page = page(id, address);
        return forms.review(page.subject(), page, fields);
    }

    /** Keeps a note at a line, or says what is wrong with it. Left empty, it takes the former back. */
    @POST
    @Path("{id}/notes")
    public Response note(
            @PathParam("id") String id,
            @Context UriInfo address,
            @CookieParam(Initials.COOKIE) @DefaultValue("") String initials,
            @Nullable MultivaluedMap<String, String> fields) {
        SessionPage page = page(id, address);
        return forms.note(page.subject(), page, initials, fields);
    }

    /**
     * Goes on to the next session that nobody has reviewed, of those that the rest of the address asks for.
     *
     * @param below the number of the present one
     */
    @GET
    @Path("unreviewed")
    public Response unreviewed(@QueryParam("below") @DefaultValue("") String below, @Context UriInfo address) {
        long number = below.matches("[0-9]{1,18}") ? Long.parseLong(below) : Long.MAX_VALUE;
        ListAddress list = ListAddress.of(address.getQueryParameters(), zone.zone());
        return sessions.unreviewed(list.filter(), number)
                .map(session -> Redirects.seeOther(URI.create(list.on(EvaluatorPages.PATH + "/" + session))))
                .orElseGet(() -> Response.ok(new AllReviewed(list.query()), EvaluatorPages.HTML))
                .build();
    }

    private SessionPage page(String id, UriInfo address) {
        return new SessionPage(EvaluatorPages.sessionId(id), ListAddress.of(address.getQueryParameters(), zone.zone()));
    }

    /** The page of a session that is read from a list. */
    private final class SessionPage implements ReviewedPage {
        private final UUID session;
        private final ListAddress list;

        private SessionPage(UUID session, ListAddress list) {
            this.session = session;
            this.list = list;
        }

        private ReviewSubject subject() {
            return ReviewSubject.session(session);
        }

        @Override
        public String address() {
            return list.on(subject().path());
        }

        @Override
        public TemplateInstance with(ReviewPart part) {
            TranscriptView transcript = reader.of(session)
                    .filter(one -> !one.isErased())
                    .orElseThrow(() -> new NotFoundException("transcript"));
            return new SessionPages.Page(transcript, part, paths.of(session, list));
        }
    }
}
