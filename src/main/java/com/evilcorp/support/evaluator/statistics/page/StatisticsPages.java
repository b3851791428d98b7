package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.AskedCard;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.list.RowAssembler;
import com.evilcorp.support.evaluator.list.TranscriptPages;
import com.evilcorp.support.evaluator.scorecard.ScorecardWording;
import com.evilcorp.support.evaluator.scorecard.Scorecards;
import com.evilcorp.support.evaluator.statistics.Details;
import com.evilcorp.support.evaluator.statistics.DetailsQuery;
import com.evilcorp.support.evaluator.statistics.Statistics;
import com.evilcorp.support.evaluator.statistics.StatisticsQuery;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sessions that the evaluator asks for come to. */
@Path(EvaluatorPages.PATH + "/figures")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class StatisticsPages {
    private static final String PATH = EvaluatorPages.PATH + "/figures";
    private static final String COMPARE = "compare";
    private static final String PREVIOUS = "previous";

    record StatisticsPage(FilterView filter, StatisticsView statistics) implements TemplateInstance {}

    private final RowAssembler rows;
    private final StatisticsQuery statistics;
    private final DetailsQuery details;
    private final NewestNames newest;
    private final Scorecards cards;
    private final ScorecardWording wording;
    private final LanguageNegotiation language;
    private final ViewFormat format;

    @Inject
    StatisticsPages(
            RowAssembler rows,
            StatisticsQuery statistics,
            DetailsQuery details,
            NewestNames newest,
            Scorecards cards,
            ScorecardWording wording,
            LanguageNegotiation language,
            ViewFormat format) {
        this.rows = rows;
        this.statistics = statistics;
        this.details = details;
        this.newest = newest;
        this.cards = cards;
        this.wording = wording;
        this.language = language;
        this.format = format;
    }

    /**
     * The page; a value that makes no sense is answered as in the list. With {@code compare=previous} all figures stand beside
     * those of the period before, if a period is asked for.
     */
    @GET
    public Response figures(@Context UriInfo address) {
        List<FilterView.Nonsense> refused = new ArrayList<>();
        Filter filter = rows.filter(address, refused);
        if (filter.asksForWords()) {
            newest.index();
        }
        boolean isCompared = isCompared(address.getQueryParameters().getFirst(COMPARE), refused);
        Statistics found = statistics.of(filter);
        Details more = details.of(filter);
        FilterView form = rows.form(filter, List.copyOf(refused), kept(isCompared));
        return TranscriptPages.answer(
                refused,
                new StatisticsPage(
                        form,
                        StatisticsPresenter.view(
                                found,
                                more,
                                comparison(found, more, filter, isCompared),
                                cards(more, filter, isCompared),
                                filter,
                                format)));
    }

    private Comparison comparison(Statistics found, Details more, Filter filter, boolean isCompared) {
        Optional<Filter> before = PeriodBefore.of(filter);
        KeyRows keyRows = new KeyRows(format);
        KeyFigures figures = figures(found, more, filter);
        if (!isCompared || before.isEmpty()) {
            return new Comparison(
                    keyRows.alone(figures.quality()),
                    Optional.empty(),
                    before.map(unused -> filter.on(PATH) + "&" + COMPARE + "=" + PREVIOUS));
        }
        Filter then = before.get();
        return new Comparison(
                keyRows.beside(
                        figures.all(),
                        figures(statistics.of(then), details.of(then), then).all()),
                before.map(PeriodBefore::days),
                Optional.of(filter.on(PATH)));
    }

    private KeyFigures figures(Statistics found, Details more, Filter filter) {
        return new KeyFigures(
                found,
                more,
                wording.worded(more.card()),
                filter,
                statistics.target(),
                format,
                language.words(StatisticsMessages.class));
    }

    private Optional<StatisticsView.Cards> cards(Details more, Filter filter, boolean isCompared) {
        int shown = more.card().version();
        List<StatisticsView.CardLink> others = cards.judgedBy().stream()
                .filter(version -> version != shown)
                .map(version -> new StatisticsView.CardLink(version, reviewedWith(version, filter, isCompared)))
                .toList();
        return Optional.of(new StatisticsView.Cards(shown, others))
                .filter(choice -> !choice.others().isEmpty());
    }

    private static String reviewedWith(int version, Filter filter, boolean isCompared) {
        String address =
                filter.with(FilterParameter.CARD, AskedCard.of(version).slug()).on(PATH);
        return isCompared ? address + "&" + COMPARE + "=" + PREVIOUS : address;
    }

    private static List<FilterView.Kept> kept(boolean isCompared) {
        return isCompared ? List.of(new FilterView.Kept(COMPARE, PREVIOUS)) : List.of();
    }

    private static boolean isCompared(@Nullable String asked, List<FilterView.Nonsense> refused) {
        if (asked != null && !asked.isBlank() && !asked.equals(PREVIOUS)) {
            refused.add(new FilterView.Nonsense(COMPARE, asked));
        }
        return PREVIOUS.equals(asked);
    }
}
