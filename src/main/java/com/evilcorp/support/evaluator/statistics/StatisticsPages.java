package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.list.RowAssembler;
import com.evilcorp.support.evaluator.list.TranscriptPages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** What the sessions that the evaluator asks for come to. */
@Path(EvaluatorPages.PATH + "/figures")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class StatisticsPages {
    record StatisticsPage(FilterView filter, StatisticsView statistics) implements TemplateInstance {}

    private final RowAssembler rows;
    private final StatisticsQuery statistics;
    private final ViewFormat format;

    @Inject
    StatisticsPages(RowAssembler rows, StatisticsQuery statistics, ViewFormat format) {
        this.rows = rows;
        this.statistics = statistics;
        this.format = format;
    }

    /** The page; a value that makes no sense is answered as in the list. */
    @GET
    public Response figures(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = Filter.of(
                address.getQueryParameters(),
                (parameter, value) -> refused.add(new FilterView.Nonsense(parameter.slug(), value)));
        FilterView view = rows.form(filter, List.copyOf(refused));
        return TranscriptPages.answer(
                refused, new StatisticsPage(view, StatisticsPresenter.view(statistics.of(filter), filter, format)));
    }
}
