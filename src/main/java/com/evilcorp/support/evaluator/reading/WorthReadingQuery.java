package com.evilcorp.support.evaluator.reading;

import com.evilcorp.database.Sql;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.list.SessionQuery;
import com.evilcorp.support.evaluator.list.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what is worth reading among the newest sessions that a filter asks for, by fixed rules. */
@ApplicationScoped
class WorthReadingQuery {
    /** So many sessions are looked at: what that costs has a bound, however many there are. */
    static final int CANDIDATES = 1_000;

    /** So many each rule finds at most. */
    static final int OF_EACH = 5;

    static final List<ReadingRule> RULES = List.of(
            new LongSilenceRule(),
            new ManyLinesRule(),
            new RepeatedLineRule(),
            new StarsAgainstReviewRule(),
            new BrokenPromiseRule(),
            new OvertakenRule(),
            new BriefRule(),
            new EndedForSilenceRule());

    /** Why a session was found. */
    record Reason(ReadingRule rule, long measure) {
        String text(ReadingMessages words) {
            return rule.reason(measure, words);
        }
    }

    /** @param reasons one at least, in the order of the rules */
    record Finding(SessionSummary session, List<Reason> reasons) {}

    private final Sql sql;
    private final SessionQuery sessions;

    @Inject
    WorthReadingQuery(Sql sql, SessionQuery sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /** Those with most reasons first, and of those the newest. */
    List<Finding> of(Filter filter) {
        return sql.read(connection -> find(connection, filter));
    }

    private List<Finding> find(Connection connection, Filter filter) throws SQLException {
        ReadingCandidates candidates =
                new ReadingCandidates(connection, sessions.newestServed(connection, filter, CANDIDATES));
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        for (ReadingRule rule : RULES) {
            first(rule, rule.find(candidates), candidates.sessions())
                    .forEach(found -> reasons.computeIfAbsent(found.getKey(), unused -> new ArrayList<>())
                            .add(new Reason(rule, found.getValue())));
        }
        return candidates.sessions().stream()
                .filter(session -> reasons.containsKey(session.id()))
                .map(session -> new Finding(session, reasons.getOrDefault(session.id(), List.of())))
                .sorted(Comparator.comparing(finding -> finding.reasons().size(), Comparator.reverseOrder()))
                .toList();
    }

    private static List<Map.Entry<UUID, Long>> first(
            ReadingRule rule, Map<UUID, Long> found, List<SessionSummary> newestFirst) {
        Comparator<Map.Entry<UUID, Long>> least = Map.Entry.comparingByValue();
        return newestFirst.stream()
                .map(SessionSummary::id)
                .filter(found::containsKey)
                .map(id -> Map.entry(id, found.getOrDefault(id, 0L)))
                .sorted(rule.isMostFirst() ? least.reversed() : least)
                .limit(OF_EACH)
                .toList();
    }
}
