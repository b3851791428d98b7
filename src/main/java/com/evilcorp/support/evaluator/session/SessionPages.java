package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewZone;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.form.Initials;
import com.evilcorp.support.evaluator.review.form.ReviewPart;
import com.evilcorp.support.evaluator.review.form.SentForms;
import com.evilcorp.support.evaluator.timeline.TranscriptReader;
import com.evilcorp.support.evaluator.timeline.TranscriptView;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** One session, to be read by the evaluator: as a page, or as plain text. */
@Path(EvaluatorPages.PATH)
@Blocking
@SharesConnections
public class SessionPages {
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    record Page(TranscriptView transcript, ReviewPart part, SessionPath path) implements TemplateInstance {}

    /** What has changed of a page that follows its session. */
    record Live(TranscriptView transcript) implements TemplateInstance {}

    record Tombstone(TranscriptView transcript, SessionPath path) implements TemplateInstance {}

    record Plain(TranscriptView transcript) implements TemplateInstance {}

    private final TranscriptReader reader;
    private final SentForms forms;
    private final SessionPaths paths;
    private final ViewZone zone;

    @Inject
    SessionPages(TranscriptReader reader, SentForms forms, SessionPaths paths, ViewZone zone) {
        this.reader = reader;
        this.forms = forms;
        this.paths = paths;
        this.zone = zone;
    }

    /**
     * The whole story, as a page. What the rest of the address asks for is the list that it is read from.
     *
     * @param note the line that something is to be noted at
     */
    @GET
    @Path("{id}")
    @Produces(EvaluatorPages.HTML)
    public TemplateInstance page(
            @PathParam("id") String id,
            @QueryParam("note") @DefaultValue("") String note,
            @CookieParam(Initials.COOKIE) @DefaultValue("") String initials,
            @Context UriInfo address) {
        TranscriptView transcript = find(id);
        SessionPath path = paths.of(transcript.id(), ListAddress.of(address.getQueryParameters(), zone.zone()));
        if (transcript.isErased()) {
            return new Tombstone(transcript, path);
        }
        return new Page(transcript, forms.begun(ReviewSubject.session(transcript.id()), initials, note), path);
    }

    /**
     * What a page that follows its session has to show, or nothing (204) if it shows that already.
     *
     * @param seen the version that it shows
     */
    @GET
    @Path("{id}/live")
    @Produces(EvaluatorPages.HTML)
    public Response live(@PathParam("id") String id, @QueryParam("seen") @DefaultValue("") String seen) {
        TranscriptView.Version version =
                reader.versionOf(EvaluatorPages.sessionId(id)).orElseThrow(() -> new NotFoundException("transcript"));
        return version.toString().equals(seen)
                ? Response.noContent().build()
                : Response.ok(new Live(find(id)), EvaluatorPages.HTML).build();
    }

    /** The same as plain text, for who asks for that. */
    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response text(@PathParam("id") String id) {
        // Handed over as a template, it would lose its character set.
        return Response.ok(new Plain(find(id)).render(), TEXT).build();
    }

    /** The same as plain text, at an address of its own. */
    @GET
    @Path("{id}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response file(@PathParam("id") String id) {
        return text(id);
    }

    private TranscriptView find(String id) {
        return reader.of(EvaluatorPages.sessionId(id)).orElseThrow(() -> new NotFoundException("transcript"));
    }
}
