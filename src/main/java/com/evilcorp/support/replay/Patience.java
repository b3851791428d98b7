package com.evilcorp.support.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long customers wait before they give up. Of those who were attended or turned away no more is known than that they
 * would have waited longer; what can be said all the same is the estimate of E. L. Kaplan and P. Meier, "Nonparametric
 * Estimation from Incomplete Observations", Journal of the American Statistical Association 53 (1958): the share that still
 * waits falls, at each time at which somebody gave up, by the share of those who gave up then among those who had waited as
 * long.
 */
public final class Patience {
    /**
     * A wait that was seen.
     *
     * @param gaveUp whether the customer ended it; else somebody else did, and they might have waited longer
     */
    public record Wait(Duration length, boolean gaveUp) {}

    /** The share of customers that waits longer than this. */
    private record Step(Duration after, double share) {}

    private final List<Step> steps;

    private Patience(List<Step> steps) {
        this.steps = steps;
    }

    /** What waits that were seen tell. */
    public static Patience of(List<Wait> seen) {
        List<Wait> sorted = seen.stream()
                .sorted(Comparator.comparing(Wait::length).thenComparing(Wait::gaveUp, Comparator.reverseOrder()))
                .toList();
        List<Step> steps = new ArrayList<>();
        double share = 1;
        for (int i = 0; i < sorted.size(); i++) {
            Wait wait = sorted.get(i);
            if (wait.gaveUp()) {
                int atRisk = sorted.size() - i;
                share *= (atRisk - 1.0) / atRisk;
                steps.add(new Step(wait.length(), share));
            }
        }
        return new Patience(List.copyOf(steps));
    }

    /** The share of customers, 0 to 1, that waits longer than this. */
    public double share(Duration waited) {
        return steps.stream()
                .filter(step -> step.after().compareTo(waited) <= 0)
                .reduce((former, latter) -> latter)
                .map(Step::share)
                .orElse(1.0);
    }

    /**
     * Draws how long somebody waits in all who has waited so long already. Empty for somebody whose end was never seen: the
     * longest waits were not ended by customers.
     */
    Optional<Duration> drawBeyond(Duration waited, RandomGenerator random) {
        double level = share(waited) * random.nextDouble();
        return steps.stream()
                .filter(step -> step.after().compareTo(waited) > 0 && step.share() <= level)
                .map(Step::after)
                .findFirst();
    }
}
