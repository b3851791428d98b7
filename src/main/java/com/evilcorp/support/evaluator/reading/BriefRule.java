package com.evilcorp.support.evaluator.reading;

import com.evilcorp.support.evaluator.ViewFormat;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** It was over as soon as it had been attended, the shortest first. */
final class BriefRule implements ReadingRule {
    private static final Duration BRIEF = Duration.ofMinutes(1);

    @Override
    public String explanation(ReadingMessages words) {
        return words.briefOnes();
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) {
        return candidates.measured(session -> session.handled()
                .filter(handled -> handled.compareTo(BRIEF) < 0)
                .map(Duration::toMillis));
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.brief(ViewFormat.duration(Duration.ofMillis(measure)));
    }

    @Override
    public boolean isMostFirst() {
        return false;
    }
}
