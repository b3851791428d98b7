package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.question.QuestionShredding;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases a question, after asking. What the rest of the address asks for is the list that it is read from. */
@Path(QuestionListPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class QuestionErasurePages {
    private static final Logger LOG = Logger.getLogger(QuestionErasurePages.class);

    /** @param behind what the addresses of the question go on with behind its path */
    record QuestionErasure(LeftQuestionView question, String behind) implements TemplateInstance {}

    private final QuestionQuery query;
    private final QuestionShredding shredding;
    private final ViewFormat format;
    private final Clock clock;

    @Inject
    QuestionErasurePages(QuestionQuery query, QuestionShredding shredding, ViewFormat format, Clock clock) {
        this.query = query;
        this.shredding = shredding;
        this.format = format;
        this.clock = clock;
    }

    /** Asks whether it is meant. */
    @GET
    @Path("{id}/erasure")
    public TemplateInstance ask(@PathParam("id") String id, @Context UriInfo address) {
        return new QuestionErasure(find(LeftQuestionPages.parse(id)), behind(address));
    }

    /** Erases. One that was erased before stays as it is. */
    @POST
    @Path("{id}/erasure")
    public Response erase(@PathParam("id") String id, @Context UriInfo address) {
        LeftQuestionView question = find(LeftQuestionPages.parse(id));
        if (shredding.erase(question.id(), clock.instant())) {
            LOG.infof("Question %s was erased", question.id());
        }
        return Redirects.seeOther(URI.create(question.path() + behind(address))).build();
    }

    private String behind(UriInfo address) {
        return QuestionFilter.of(address.getQueryParameters(), (parameter, value) -> {})
                .in(format.zone())
                .behind();
    }

    private LeftQuestionView find(UUID question) {
        return query.one(question)
                .map(whole -> LeftQuestionView.of(whole, Optional.empty(), format))
                .orElseThrow(() -> new NotFoundException("question"));
    }
}
