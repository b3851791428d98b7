package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.transcript.NewestNames;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evaluator's list. */
@Path(EvaluatorPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class TranscriptPages {
    private static final String BY_RANK = "rank";

    /**
     * @param ranked how many of the newest were ranked; null where the list is by date
     * @param newest the address of the first page, null on that
     * @param older  the address of the next page, null on the last
     * @param searchedSince when the last session was opened that was searched, null if all were
     * @param further the address at which older ones are searched, null if all were or the list is ranked
     * @param count  how many there are, null where that is not known
     * @param counted up to this, beyond which there are more
     * @param order  what they are sorted by
     * @param query  which sessions, in which order, as it stands in the address of each
     * @param unindexed when the newest session was opened that no search finds yet, null if there is none
     */
    record Transcripts(
            FilterView filter,
            List<TranscriptRow> rows,
            @Nullable Integer ranked,
            @Nullable String newest,
            @Nullable String older,
            @Nullable String searchedSince,
            @Nullable String further,
            @Nullable Integer count,
            int counted,
            String order,
            String query,
            @Nullable String unindexed)
            implements TemplateInstance {}

    private final SessionQuery sessions;
    private final NewestNames newest;
    private final RowAssembler assembler;
    private final ViewFormat format;

    @Inject
    TranscriptPages(SessionQuery sessions, NewestNames newest, RowAssembler assembler, ViewFormat format) {
        this.sessions = sessions;
        this.newest = newest;
        this.assembler = assembler;
        this.format = format;
    }

    /**
     * The sessions, newest first or in another order, or those that hold the words best. Where too many hold the words and do not fit otherwise, it
     * says how far it looked back, and links to where that goes on. A value that makes no sense is answered with a sentence,
     * status 400, and what is left without it.
     */
    @GET
    public Response list(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        Filter filter = assembler.filter(address, refused);
        Optional<PageCursor> before = before(asked.getFirst(ListAddress.BEHIND), refused);
        boolean ranked = BY_RANK.equals(asked.getFirst(ListAddress.ORDER)) && filter.asksFor(FilterParameter.SEARCH);
        SessionOrder order = ListAddress.order(asked);
        ListAddress first = new ListAddress(filter, order, Optional.empty(), Optional.empty());
        if (filter.asksForWords()) {
            newest.index();
        }
        SessionQuery.Page page = ranked ? sessions.best(filter) : sessions.page(filter, order, before);
        boolean ofNewest = ranked || (filter.asksForWords() && !order.isByDate());
        String sorted = ranked ? BY_RANK : order.slug();
        List<FilterView.Kept> kept = sorted.equals(SessionOrder.NEWEST.slug())
                ? List.of()
                : List.of(new FilterView.Kept(ListAddress.ORDER, sorted));
        FilterView view = assembler.form(filter, List.copyOf(refused), kept);
        Transcripts shown = new Transcripts(
                view,
                assembler.rows(page.sessions(), filter.value(FilterParameter.SEARCH)),
                ofNewest ? SessionQuery.RANKED : null,
                before.isPresent() ? first.on(EvaluatorPages.PATH) : null,
                page.older().map(key -> first.from(key).on(EvaluatorPages.PATH)).orElse(null),
                page.searchedBackTo()
                        .map(PageCursor::openedAt)
                        .map(format::time)
                        .orElse(null),
                ofNewest
                        ? null
                        : page.searchedBackTo()
                                .map(key -> first.from(key).on(EvaluatorPages.PATH))
                                .orElse(null),
                page.count().orElse(null),
                SessionQuery.MAX_COUNTED,
                sorted,
                new ListAddress(filter, order, before, Optional.empty()).query(),
                page.unindexed().map(format::time).orElse(null));
        return answer(refused, shown);
    }

    /** Status 400 where something was refused, but the page all the same. */
    public static Response answer(List<FilterView.Nonsense> refused, TemplateInstance page) {
        return Response.status(refused.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(page)
                .type(EvaluatorPages.HTML)
                .build();
    }

    private static Optional<PageCursor> before(@Nullable String text, List<FilterView.Nonsense> refused) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<PageCursor> key = PageCursor.read(text);
        if (key.isEmpty()) {
            refused.add(new FilterView.Nonsense(ListAddress.BEHIND, text));
        }
        return key;
    }
}
