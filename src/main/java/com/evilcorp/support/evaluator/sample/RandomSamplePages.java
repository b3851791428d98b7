package com.evilcorp.support.evaluator.sample;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.list.RowAssembler;
import com.evilcorp.support.evaluator.list.SessionQuery;
import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.evaluator.list.TranscriptPages;
import com.evilcorp.support.evaluator.list.TranscriptRow;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some sessions by chance, of those that a filter asks for, to be read by the evaluator. */
@Path(EvaluatorPages.PATH + "/sample")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class RandomSamplePages {
    static final String PATH = EvaluatorPages.PATH + "/sample";
    private static final int LARGEST = 100;
    private static final String USUAL = "5";

    /**
     * @param size      as it was typed
     * @param isRefused whether that is no size
     * @param isDrawn   whether the rows are a sample; else nobody has asked for one yet
     */
    record Sample(
            FilterView filter, String size, boolean isRefused, int largest, boolean isDrawn, List<TranscriptRow> rows)
            implements TemplateInstance {}

    private final SessionQuery sessions;
    private final RowAssembler assembler;

    @Inject
    RandomSamplePages(SessionQuery sessions, RowAssembler assembler) {
        this.sessions = sessions;
        this.assembler = assembler;
    }

    /**
     * Draws from the sessions that were served. Drawn once, its address stands for the same sample ever after, but for
     * what was deleted.
     *
     * @param size how many, 1 to 100
     * @param seed what it was drawn by; without, it is drawn now
     * @param upTo the number of the newest session at that time
     */
    @GET
    public Response sample(
            @QueryParam("n") @DefaultValue("") String size,
            @QueryParam("seed") @DefaultValue("") String seed,
            @QueryParam("upTo") @DefaultValue("") String upTo,
            @Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = assembler.filter(address, refused);
        FilterView form = assembler.form(filter, List.copyOf(refused));
        String asked = size.strip();
        if (asked.isEmpty()) {
            return TranscriptPages.answer(refused, new Sample(form, USUAL, false, LARGEST, false, List.of()));
        }
        if (!asked.matches("[1-9][0-9]{0,2}") || Integer.parseInt(asked) > LARGEST) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(new Sample(form, size, true, LARGEST, false, List.of()))
                    .build();
        }
        if (!seed.matches("[0-9a-f-]{1,36}") || !upTo.matches("-?[0-9]{1,18}")) {
            return Redirects.seeOther(URI.create(form.onAnd(PATH, drawnNow(asked))))
                    .build();
        }
        List<SessionSummary> drawn = sessions.sample(filter, Integer.parseInt(asked), seed, Long.parseLong(upTo));
        return TranscriptPages.answer(
                refused, new Sample(form, asked, false, LARGEST, true, assembler.rows(drawn, Optional.empty())));
    }

    private String drawnNow(String size) {
        return "n=" + size + "&seed=" + UUID.randomUUID() + "&upTo=" + sessions.newestNumber();
    }
}
