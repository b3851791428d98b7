package com.evilcorp.support.evaluator.reading;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.list.RowAssembler;
import com.evilcorp.support.evaluator.list.SessionOrder;
import com.evilcorp.support.evaluator.list.SessionSource;
import com.evilcorp.support.evaluator.list.TranscriptPages;
import com.evilcorp.support.evaluator.list.TranscriptRow;
import com.evilcorp.support.transcript.NewestNames;
import com.evilcorp.web.LanguageNegotiation;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is worth reading of the sessions that the evaluator asks for, each with the reasons. */
@Path(EvaluatorPages.PATH + "/worth-reading")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class WorthReadingPages {
    private static final SessionSource WORTH_READING = SessionSource.of(SessionSource.Page.WORTH_READING, Map.of());

    /** @param reasons why it is there, one at least */
    record Row(TranscriptRow session, List<String> reasons) {}

    /**
     * @param rules      which sessions are worth reading
     * @param candidates so many of the newest are looked at
     * @param ofEach     so many each rule finds at most
     * @param query      what leads back from each of them, as it stands in its address
     */
    record WorthReading(FilterView filter, List<Row> rows, List<String> rules, int candidates, int ofEach, String query)
            implements TemplateInstance {}

    private final WorthReadingQuery worthReading;
    private final RowAssembler assembler;
    private final NewestNames newest;
    private final LanguageNegotiation language;

    @Inject
    WorthReadingPages(
            WorthReadingQuery worthReading, RowAssembler assembler, NewestNames newest, LanguageNegotiation language) {
        this.worthReading = worthReading;
        this.assembler = assembler;
        this.newest = newest;
        this.language = language;
    }

    /** The page; a value that makes no sense is answered as in the list. */
    @GET
    public Response page(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = assembler.filter(address, refused);
        if (filter.asksForWords()) {
            newest.index();
        }
        ReadingMessages words = language.words(ReadingMessages.class);
        return TranscriptPages.answer(
                refused,
                new WorthReading(
                        assembler.form(filter, List.copyOf(refused)),
                        rows(worthReading.of(filter), words),
                        WorthReadingQuery.RULES.stream()
                                .map(rule -> rule.explanation(words))
                                .toList(),
                        WorthReadingQuery.CANDIDATES,
                        WorthReadingQuery.OF_EACH,
                        ListAddress.via(WORTH_READING, filter, SessionOrder.NEWEST)
                                .query()));
    }

    private List<Row> rows(List<WorthReadingQuery.Finding> found, ReadingMessages words) {
        List<TranscriptRow> sessions = assembler.rows(
                found.stream().map(WorthReadingQuery.Finding::session).toList(), Optional.empty());
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Row(
                        sessions.get(i),
                        found.get(i).reasons().stream()
                                .map(reason -> reason.text(words))
                                .toList()))
                .toList();
    }
}
