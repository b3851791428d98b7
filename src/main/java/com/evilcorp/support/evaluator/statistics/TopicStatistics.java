package com.evilcorp.support.evaluator.statistics;

import java.util.Optional;

/**
 * What the sessions about one topic come to.
 *
 * @param slug of the topic, whether or not there still is one
 */
public record TopicStatistics(
        String slug,
        int sessions,
        Optional<DurationStatistics> waited,
        Optional<DurationStatistics> handled,
        Mean stars) {

    /** Gathers sessions about one topic, in any order. */
    static final class Tally {
        private final DurationStatistics.Times waited = new DurationStatistics.Times();
        private final DurationStatistics.Times handled = new DurationStatistics.Times();
        private Mean stars = Mean.NONE;
        private int sessions;

        void add(PackedSession session) {
            sessions++;
            waited.addIfAny(session.waited());
            handled.addIfAny(session.handled());
            stars = session.stars() > 0 ? stars.and(session.stars()) : stars;
        }

        TopicStatistics figures(String slug) {
            return new TopicStatistics(slug, sessions, waited.durations(), handled.durations(), stars);
        }
    }
}
