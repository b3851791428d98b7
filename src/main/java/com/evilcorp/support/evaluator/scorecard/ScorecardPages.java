package com.evilcorp.support.evaluator.scorecard;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.web.FormFields;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sessions are judged by from now on, to be read and changed. */
@Path(ScorecardPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class ScorecardPages {
    static final String PATH = EvaluatorPages.PATH + "/scorecard";

    record Editor(ScorecardForm form) implements TemplateInstance {}

    private final Scorecards cards;
    private final ScorecardWording wording;

    @Inject
    ScorecardPages(Scorecards cards, ScorecardWording wording) {
        this.cards = cards;
        this.wording = wording;
    }

    /** The newest card. */
    @GET
    public TemplateInstance card() {
        return new Editor(ScorecardForm.of(wording.worded(cards.newest())));
    }

    /** Keeps a further version, or says what is wrong with it. What is as it was is none. */
    @POST
    public Response keep(@Nullable MultivaluedMap<String, String> sent) {
        ScorecardForm form = ScorecardForm.of(FormFields.of(sent));
        Optional<ScorecardForm.Problem> problem = form.itsProblem();
        if (problem.isPresent()) {
            return refused(Response.Status.BAD_REQUEST, form.but(problem.get()));
        }
        Scorecard newest = wording.worded(cards.newest());
        if (newest.version() == form.version() && newest.criteria().equals(form.criteria())) {
            return kept();
        }
        return switch (cards.keepAfter(form.version(), form.criteria())) {
            case KEPT -> kept();
            case OVERTAKEN -> refused(Response.Status.CONFLICT, form.but(ScorecardForm.Problem.OVERTAKEN));
            case ENOUGH -> refused(Response.Status.CONFLICT, form.but(ScorecardForm.Problem.ENOUGH));
        };
    }

    private static Response kept() {
        return Redirects.seeOther(URI.create(PATH)).build();
    }

    private static Response refused(Response.Status status, ScorecardForm form) {
        return Response.status(status)
                .entity(new Editor(form))
                .type(EvaluatorPages.HTML)
                .build();
    }
}
