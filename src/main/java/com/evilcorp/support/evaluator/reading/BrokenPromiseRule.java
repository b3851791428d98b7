package com.evilcorp.support.evaluator.reading;

import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.list.SessionSummary;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customer waited longer than they had been told. */
final class BrokenPromiseRule implements ReadingRule {
    @Override
    public String explanation(ReadingMessages words) {
        return words.brokenPromises();
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) {
        return candidates.measured(session -> overdue(session)
                .filter(time -> !time.isNegative() && !time.isZero())
                .map(Duration::toMillis));
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.brokenPromise(ViewFormat.duration(Duration.ofMillis(measure)));
    }

    private static Optional<Duration> overdue(SessionSummary session) {
        return session.promisedHigh()
                .flatMap(high -> session.waited().map(waited -> waited.minus(PromisedWait.longest(high))));
    }
}
