package com.evilcorp.support.evaluator.replay;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.replay.DayChange;
import com.evilcorp.support.replay.RecordedDay;
import com.evilcorp.support.replay.WhatIf;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day that is over, run again with one thing changed. */
@Path(EvaluatorPages.PATH + "/what-if")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class WhatIfPages {
    /**
     * @param problems why there is no answer, each as it is told
     * @param zone     of the day
     */
    record WhatIfPage(
            WhatIfForm form, List<String> changes, List<String> problems, @Nullable WhatIfView view, String zone)
            implements TemplateInstance {}

    private static final List<String> CHANGES =
            Stream.of(WhatIfForm.Choice.values()).map(ViewFormat::slug).toList();

    private final RecordedDayQuery days;
    private final ViewFormat format;
    private final LanguageNegotiation language;

    @Inject
    WhatIfPages(RecordedDayQuery days, ViewFormat format, LanguageNegotiation language) {
        this.days = days;
        this.format = format;
        this.language = language;
    }

    /** The form, and the answer once something is asked; 400 with the form for what makes no sense. */
    @GET
    public Response whatIf(@Context UriInfo address) {
        WhatIfForm form = WhatIfForm.of(address.getQueryParameters(), format.today(), words());
        if (!form.refused().isEmpty()) {
            return answer(Response.Status.BAD_REQUEST, form, form.refused(), Optional.empty());
        }
        return form.changeOf(format.zone())
                .map(change -> runAgain(form, change))
                .orElseGet(() -> answer(Response.Status.OK, form, List.of(), Optional.empty()));
    }

    private Response runAgain(WhatIfForm form, DayChange change) {
        LocalDate date = form.date();
        ZoneId zone = format.zone();
        RecordedDayQuery.Found found = days.between(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        Optional<String> problem = problem(found);
        Optional<WhatIfView> view = problem.isPresent()
                ? Optional.empty()
                : Optional.of(WhatIfView.of(
                        WhatIf.of(found.day(), change, found.patience()),
                        found.day().sessions().size(),
                        format));
        return answer(Response.Status.OK, form, problem.stream().toList(), view);
    }

    private Optional<String> problem(RecordedDayQuery.Found found) {
        RecordedDay day = found.day();
        if (found.tooMany()) {
            return Optional.of(words().tooMany(RecordedDayQuery.MOST));
        }
        if (found.goesOn()) {
            return Optional.of(words().stillGoesOn());
        }
        if (day.sessions().isEmpty()) {
            return Optional.of(words().nothingThatDay());
        }
        boolean anyAttended =
                day.sessions().stream().anyMatch(session -> session.attendedAt().isPresent());
        return anyAttended ? Optional.empty() : Optional.of(words().nobodyAttended());
    }

    private WhatIfMessages words() {
        return language.words(WhatIfMessages.class);
    }

    private Response answer(Response.Status status, WhatIfForm form, List<String> problems, Optional<WhatIfView> view) {
        return Response.status(status)
                .entity(new WhatIfPage(
                        form,
                        CHANGES,
                        problems,
                        view.orElse(null),
                        format.zone().getId()))
                .type(EvaluatorPages.HTML)
                .build();
    }
}
