package com.evilcorp.support.evaluator.sample;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.list.DrawnSample;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.list.RowAssembler;
import com.evilcorp.support.evaluator.list.SessionOrder;
import com.evilcorp.support.evaluator.list.SessionQuery;
import com.evilcorp.support.evaluator.list.SessionSource;
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
    private static final String USUAL = "5";

    /**
     * @param size      as it was typed
     * @param isRefused whether that is no size
     * @param isDrawn   whether the rows are a sample; else nobody has asked for one yet
     * @param query     what leads from each of them on and back, as it stands in its address
     */
    record Sample(
            FilterView filter,
            String size,
            boolean isRefused,
            int largest,
            boolean isDrawn,
            List<TranscriptRow> rows,
            String query)
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
     */
    @GET
    public Response sample(@QueryParam("n") @DefaultValue("") String size, @Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = assembler.filter(address, refused);
        FilterView form = assembler.form(filter, List.copyOf(refused));
        if (size.isBlank()) {
            return TranscriptPages.answer(refused, sample(form, USUAL));
        }
        Optional<Integer> wanted = DrawnSample.size(size);
        if (wanted.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(new Sample(form, size, true, DrawnSample.LARGEST, false, List.of(), ""))
                    .build();
        }
        SessionSource asked = SessionSource.of(SessionSource.Page.SAMPLE, address.getQueryParameters());
        if (asked.sample().isEmpty()) {
            DrawnSample drawn = new DrawnSample(wanted.get(), UUID.randomUUID().toString(), sessions.newestNumber());
            return Redirects.seeOther(URI.create(form.onAnd(PATH, drawn.query())))
                    .build();
        }
        return TranscriptPages.answer(
                refused, sample(form, filter, asked, asked.sample().get()));
    }

    private static Sample sample(FilterView form, String size) {
        return new Sample(form, size, false, DrawnSample.LARGEST, false, List.of(), "");
    }

    private Sample sample(FilterView form, Filter filter, SessionSource source, DrawnSample drawn) {
        return new Sample(
                form,
                Integer.toString(drawn.size()),
                false,
                DrawnSample.LARGEST,
                true,
                assembler.rows(sessions.sample(filter, drawn), Optional.empty()),
                ListAddress.via(source, filter, SessionOrder.NEWEST).query());
    }
}
