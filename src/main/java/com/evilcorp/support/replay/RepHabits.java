package com.evilcorp.support.replay;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long the rep of a day took.
 *
 * @param reactions to attend somebody, once they could
 * @param handled   with each whom they attended
 */
record RepHabits(List<Duration> reactions, List<Duration> handled) {
    Duration drawReaction(RandomGenerator random) {
        return draw(reactions, random);
    }

    Duration drawHandled(RandomGenerator random) {
        return draw(handled, random);
    }

    private static Duration draw(List<Duration> seen, RandomGenerator random) {
        return seen.isEmpty() ? Duration.ZERO : seen.get(random.nextInt(seen.size()));
    }
}
