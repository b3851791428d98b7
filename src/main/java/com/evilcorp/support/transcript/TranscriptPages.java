package com.evilcorp.support.transcript;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The evaluator's list, and what it comes to. */
@Path(TranscriptPages.PATH)
@Produces(TranscriptPages.HTML)
@Blocking
@SharesConnections
public class TranscriptPages {
    static final String PATH = "/transcripts";
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
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

    record FiguresPage(FilterView filter, FiguresView figures) implements TemplateInstance {}

    private final SessionList sessions;
    private final Shelf shelf;
    private final FiguresBook figures;
    private final Wording wording;

    @Inject
    TranscriptPages(SessionList sessions, Shelf shelf, FiguresBook figures, Wording wording) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.figures = figures;
        this.wording = wording;
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
        Optional<SessionKey> before = before(asked.getFirst(OLDER_THAN), refused);
        boolean ranked = BY_RANK.equals(asked.getFirst(ORDER)) && filter.asksFor(Parameter.SEARCH);
        Optional<Duration> patience =
                YES.equals(asked.getFirst(THOROUGH)) ? Optional.empty() : Optional.of(SessionList.PATIENCE);
        SessionList.Page page = ranked ? sessions.best(filter, patience) : sessions.page(filter, before, patience);
        FilterView view = shelf.form(filter, List.copyOf(refused));
        Transcripts shown = new Transcripts(
                view,
                shelf.rows(page.sessions(), filter.value(Parameter.SEARCH)),
                ranked ? SessionList.RANKED : null,
                before.isPresent() ? view.on(PATH) : null,
                page.older()
                        .map(key -> view.onAnd(PATH, OLDER_THAN + "=" + key))
                        .orElse(null),
                page.since().map(wording::time).orElse(null),
                view.onAnd(PATH, thorough(before, ranked)));
        return answer(refused, shown);
    }

    private static String thorough(Optional<SessionKey> before, boolean ranked) {
        return before.map(key -> OLDER_THAN + "=" + key + "&").orElse("")
                + (ranked ? ORDER + "=" + BY_RANK + "&" : "")
                + THOROUGH + "=" + YES;
    }

    /** What the sessions that are asked for come to; nonsense is answered as in the list. */
    @GET
    @Path("figures")
    public Response figures(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = Filter.of(
                address.getQueryParameters(),
                (parameter, value) -> refused.add(new FilterView.Nonsense(parameter.slug(), value)));
        FilterView view = shelf.form(filter, List.copyOf(refused));
        return answer(refused, new FiguresPage(view, FiguresDesk.view(figures.of(filter), filter, wording)));
    }

    /** Status 400 where something was refused, but the page all the same. */
    static Response answer(List<FilterView.Nonsense> refused, TemplateInstance page) {
        return Response.status(refused.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(page)
                .type(HTML)
                .build();
    }

    private static Optional<SessionKey> before(String text, List<FilterView.Nonsense> refused) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<SessionKey> key = SessionKey.read(text);
        if (key.isEmpty()) {
            refused.add(new FilterView.Nonsense(OLDER_THAN, text));
        }
        return key;
    }
}
