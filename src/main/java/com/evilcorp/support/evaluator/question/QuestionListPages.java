package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.search.SearchMarks;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The questions that were left, beside the sessions and never mixed up with them: what became of them, and how soon. */
@Path(QuestionListPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class QuestionListPages {
    /** Where they are. */
    static final String PATH = EvaluatorPages.PATH + "/questions";

    private static final Duration LOOKED_AT = Duration.ofDays(90);
    private static final int SHOWN = 50;
    private static final String BEHIND = "before";

    /**
     * @param days  that the figures are of
     * @param query what stands behind the question mark in every address about these questions
     * @param older the address of the next page, null on the last
     * @param unreviewed leads to the first that is to be reviewed
     * @param score what those that were reviewed come to, in percent, by the newest scorecard
     */
    record QuestionList(
            Form form,
            QuestionFigures figures,
            @Nullable String median,
            @Nullable String ninetieth,
            @Nullable String stars,
            @Nullable String score,
            int days,
            List<Row> rows,
            String query,
            @Nullable String older,
            String unreviewed,
            String zone)
            implements TemplateInstance {}

    /** The form in which they are asked for, filled in with what was asked. What was not is empty. */
    record Form(
            String search, String from, String to, String state, String reviewed, List<FilterView.Nonsense> refused) {
        /** Where a question may stand. */
        public List<String> states() {
            return Arrays.stream(QuestionState.values())
                    .map(QuestionState::slug)
                    .toList();
        }
    }

    /**
     * A question in the list.
     *
     * @param took    from being left to the first answer
     * @param foundAt when its customer first found that
     * @param review  what the evaluator gives it
     */
    record Row(
            UUID id,
            String state,
            String leftAt,
            @Nullable String name,
            @Nullable String product,
            @Nullable String took,
            @Nullable String stars,
            @Nullable String foundAt,
            @Nullable String review,
            List<EntryView> said) {}

    private final QuestionQuery query;
    private final ViewFormat format;
    private final Clock clock;

    @Inject
    QuestionListPages(QuestionQuery query, ViewFormat format, Clock clock) {
        this.query = query;
        this.format = format;
        this.clock = clock;
    }

    /**
     * What was left, the newest first, and what the last 90 days come to. A value that makes no sense is answered with a
     * sentence, status 400, and what is left without it.
     */
    @GET
    public Response questions(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        QuestionFilter filter = QuestionFilter.of(
                        address.getQueryParameters(),
                        (parameter, value) -> refused.add(new FilterView.Nonsense(parameter, value)))
                .in(format.zone());
        Optional<QuestionCursor> behind = Optional.ofNullable(
                        address.getQueryParameters().getFirst(BEHIND))
                .flatMap(QuestionCursor::read);
        Instant since = clock.instant().minus(LOOKED_AT);
        return Response.status(refused.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(list(filter, refused, query.page(since, filter, behind, SHOWN)))
                .type(EvaluatorPages.HTML)
                .build();
    }

    private QuestionList list(QuestionFilter filter, List<FilterView.Nonsense> refused, QuestionQuery.Page page) {
        QuestionFigures figures = page.figures();
        Optional<SearchMarks> marks =
                filter.filter().value(FilterParameter.SEARCH).map(SearchMarks::of);
        return new QuestionList(
                form(filter, refused),
                figures,
                figures.median().map(ViewFormat::duration).orElse(null),
                figures.ninetieth().map(ViewFormat::duration).orElse(null),
                figures.stars().isPresent() ? format.number(figures.stars().getAsDouble()) : null,
                figures.score().isPresent() ? format.percent(figures.score().getAsDouble()) : null,
                Math.toIntExact(LOOKED_AT.toDays()),
                page.questions().stream()
                        .map(question -> row(question, page.entries().getOrDefault(question.id(), List.of()), marks))
                        .toList(),
                filter.behind(),
                page.next().map(next -> older(filter, next)).orElse(null),
                unreviewed(filter, Optional.empty()),
                filter.filter().zone().getId());
    }

    private static Form form(QuestionFilter filter, List<FilterView.Nonsense> refused) {
        return new Form(
                filter.value(FilterParameter.SEARCH),
                filter.value(FilterParameter.FROM),
                filter.value(FilterParameter.TO),
                filter.state().map(QuestionState::slug).orElse(""),
                filter.value(FilterParameter.REVIEWED),
                List.copyOf(refused));
    }

    private static String older(QuestionFilter filter, QuestionCursor next) {
        return PATH + "?" + BEHIND + "=" + next + filter.more();
    }

    /**
     * Leads to the next one that is to be reviewed.
     *
     * @param behind the place of the present one
     */
    static String unreviewed(QuestionFilter filter, Optional<QuestionCursor> behind) {
        return behind.map(place -> PATH + "/unreviewed?" + BEHIND + "=" + place + filter.more())
                .orElseGet(() -> PATH + "/unreviewed" + filter.behind());
    }

    private Row row(QuestionSummary question, List<QuestionEntryRow> entries, Optional<SearchMarks> marks) {
        return new Row(
                question.id(),
                question.state().slug(),
                format.time(question.leftAt()),
                question.name().orElse(null),
                question.product().map(format::title).orElse(null),
                question.took().map(ViewFormat::duration).orElse(null),
                question.stars().map(String::valueOf).orElse(null),
                question.foundAt().map(format::time).orElse(null),
                question.reviewShown(clock.instant())
                        .map(review -> review.words(format))
                        .orElse(null),
                entries.stream()
                        .map(entry -> EntryView.excerpt(entry, marks, format))
                        .toList());
    }
}
