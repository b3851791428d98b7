package com.evilcorp.support.evaluator.comment;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.list.RowAssembler;
import com.evilcorp.support.evaluator.list.SessionOrder;
import com.evilcorp.support.evaluator.list.SessionSource;
import com.evilcorp.support.evaluator.list.TranscriptPages;
import com.evilcorp.support.search.MarkedText;
import com.evilcorp.support.search.SearchMarks;
import com.evilcorp.support.transcript.NewestNames;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What customers wrote beside their stars, of the sessions that the evaluator asks for. */
@Path(EvaluatorPages.PATH + "/comments")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class CommentPages {
    private static final int LONGEST_WORDS = 200;
    private static final String SAID = "said";
    private static final String ORDER = "order";

    record Row(UUID session, String name, String openedAt, String stars, MarkedText text) {}

    /**
     * @param said     the words that were looked for, empty for none
     * @param order    newest or stars
     * @param count    how many there are that hold them
     * @param lookedAt how many of the newest were looked at
     * @param newest   how many are looked at, at most
     * @param query    what leads back from each of them, as it stands in its address
     */
    record Comments(
            FilterView filter,
            List<Row> rows,
            String said,
            String order,
            int count,
            int lookedAt,
            int newest,
            String query)
            implements TemplateInstance {}

    private final CommentQuery comments;
    private final RowAssembler assembler;
    private final NewestNames names;
    private final ViewFormat format;

    @Inject
    CommentPages(CommentQuery comments, RowAssembler assembler, NewestNames names, ViewFormat format) {
        this.comments = comments;
        this.assembler = assembler;
        this.names = names;
        this.format = format;
    }

    /**
     * The page; a value that makes no sense is answered as in the list.
     *
     * @param words that a comment has to hold
     * @param order {@code stars} for the fewest stars first; else the newest come first
     */
    @GET
    public Response page(
            @QueryParam(SAID) @DefaultValue("") String words,
            @QueryParam(ORDER) @DefaultValue("") String order,
            @Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = assembler.filter(address, refused);
        if (filter.asksForWords()) {
            names.index();
        }
        Optional<String> said =
                Optional.of(words.strip()).filter(asked -> !asked.isEmpty() && asked.length() <= LONGEST_WORDS);
        boolean isByStars = order.equals(ViewFormat.slug(CommentQuery.Order.STARS));
        CommentQuery.Order sorting = isByStars ? CommentQuery.Order.STARS : CommentQuery.Order.NEWEST;
        CommentQuery.Found found = comments.of(filter, said, sorting);
        return TranscriptPages.answer(
                refused,
                new Comments(
                        assembler.form(filter, List.copyOf(refused), kept(said, sorting)),
                        rows(found.shown(), said.orElse("")),
                        said.orElse(""),
                        ViewFormat.slug(sorting),
                        found.count(),
                        found.lookedAt(),
                        CommentQuery.NEWEST,
                        ListAddress.via(
                                        SessionSource.of(SessionSource.Page.COMMENTS, address.getQueryParameters()),
                                        filter,
                                        isByStars ? SessionOrder.STARS : SessionOrder.NEWEST)
                                .query()));
    }

    private static List<FilterView.Kept> kept(Optional<String> said, CommentQuery.Order order) {
        return Stream.concat(
                        said.map(words -> new FilterView.Kept(SAID, words)).stream(),
                        Stream.of(order)
                                .filter(sorting -> sorting != CommentQuery.Order.NEWEST)
                                .map(sorting -> new FilterView.Kept(ORDER, ViewFormat.slug(sorting))))
                .toList();
    }

    private List<Row> rows(List<CommentQuery.Comment> shown, String said) {
        SearchMarks marks = SearchMarks.of(said);
        return shown.stream()
                .map(comment -> new Row(
                        comment.session(),
                        comment.name(),
                        format.time(comment.opened()),
                        Integer.toString(comment.stars()),
                        marks.mark(comment.text())))
                .toList();
    }
}
