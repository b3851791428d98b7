package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The evaluator's list. */
@Path(EvaluatorPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class TranscriptPages {
    private static final String OLDER_THAN = "before";
    private static final String ORDER = "order";
    private static final String BY_RANK = "rank";
    private static final String THOROUGH = "thorough";
    private static final String YES = "yes";

    /**
     * @param ranked how many of the newest were ranked; null where the list is by date
     * @param newest the address of the first page, null on that
     * @param older  the address of the next page, null on the last
     * @param since  where the search was given up, null if it was not
     * @param thorough the address at which it is not
     */
    record Transcripts(
            FilterView filter,
            List<TranscriptRow> rows,
            Integer ranked,
            String newest,
            String older,
            String since,
            String thorough)
            implements TemplateInstance {}

    private final SessionSearch sessions;
    private final RowAssembler assembler;
    private final ViewFormat format;

    @Inject
    TranscriptPages(SessionSearch sessions, RowAssembler assembler, ViewFormat format) {
        this.sessions = sessions;
        this.assembler = assembler;
        this.format = format;
    }

    /**
     * The sessions, newest first, or those that hold the words best. Words that are looked for for long are given up, with a
     * sentence and the address at which they are not. A value that makes no sense is answered with a
     * sentence, status 400, and what is left without it.
     */
    @GET
    public Response list(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        Filter filter =
                Filter.of(asked, (parameter, value) -> refused.add(new FilterView.Nonsense(parameter.slug(), value)));
        Optional<PageCursor> before = before(asked.getFirst(OLDER_THAN), refused);
        boolean ranked = BY_RANK.equals(asked.getFirst(ORDER)) && filter.asksFor(FilterParameter.SEARCH);
        Optional<Duration> patience =
                YES.equals(asked.getFirst(THOROUGH)) ? Optional.empty() : Optional.of(SessionSearch.PATIENCE);
        SessionSearch.Page page = ranked ? sessions.best(filter, patience) : sessions.page(filter, before, patience);
        FilterView view = assembler.form(filter, List.copyOf(refused));
        Transcripts shown = new Transcripts(
                view,
                assembler.rows(page.sessions(), filter.value(FilterParameter.SEARCH)),
                ranked ? SessionSearch.RANKED : null,
                before.isPresent() ? view.on(EvaluatorPages.PATH) : null,
                page.older()
                        .map(key -> view.onAnd(EvaluatorPages.PATH, OLDER_THAN + "=" + key))
                        .orElse(null),
                page.since().map(format::time).orElse(null),
                view.onAnd(EvaluatorPages.PATH, thorough(before, ranked)));
        return answer(refused, shown);
    }

    private static String thorough(Optional<PageCursor> before, boolean ranked) {
        return before.map(key -> OLDER_THAN + "=" + key + "&").orElse("")
                + (ranked ? ORDER + "=" + BY_RANK + "&" : "")
                + THOROUGH + "=" + YES;
    }

    /** Status 400 where something was refused, but the page all the same. */
    public static Response answer(List<FilterView.Nonsense> refused, TemplateInstance page) {
        return Response.status(refused.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(page)
                .type(EvaluatorPages.HTML)
                .build();
    }

    private static Optional<PageCursor> before(String text, List<FilterView.Nonsense> refused) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<PageCursor> key = PageCursor.read(text);
        if (key.isEmpty()) {
            refused.add(new FilterView.Nonsense(OLDER_THAN, text));
        }
        return key;
    }
}
