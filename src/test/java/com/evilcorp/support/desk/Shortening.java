package com.evilcorp.support.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Shortens a failing story until no part of it can be left out (A. Zeller, R. Hildebrandt, "Simplifying and Isolating
 * Failure-Inducing Input", 2002).
 */
final class Shortening {
    private Shortening() {}

    static <S> List<S> shortest(List<S> story, Predicate<List<S>> fails) {
        List<S> steps = story;
        int chunk = Math.max(1, steps.size() / 2);
        while (true) {
            List<S> shorter = withoutOneChunk(steps, chunk, fails);
            if (shorter.size() < steps.size()) {
                steps = shorter;
            } else if (chunk > 1) {
                chunk = chunk / 2;
            } else {
                return steps;
            }
        }
    }

    private static <S> List<S> withoutOneChunk(List<S> steps, int chunk, Predicate<List<S>> fails) {
        for (int from = 0; from < steps.size(); from += chunk) {
            List<S> rest = new ArrayList<>(steps.subList(0, from));
            rest.addAll(steps.subList(Math.min(from + chunk, steps.size()), steps.size()));
            if (fails.test(rest)) {
                return rest;
            }
        }
        return steps;
    }
}
