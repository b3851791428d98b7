package com.evilcorp.support.evaluator.scorecard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card as it was typed, so that nothing is lost where it cannot be kept.
 *
 * @param version that it was made of
 * @param rows    the criteria, and some more to be typed
 * @param problem why it cannot be kept; null if nothing is wrong with it as a whole
 */
public record ScorecardForm(int version, List<CriterionForm> rows, @Nullable Problem problem) {
    /** How many criteria a card may have. */
    static final int MOST = 20;

    private static final int MORE = 3;

    /** Why a card cannot be kept. */
    public enum Problem {
        /** A criterion is wrong, which says so itself. */
        CRITERION,
        /** Every criterion was left out. */
        EMPTY,
        OVERTAKEN,
        ENOUGH
    }

    static ScorecardForm of(Scorecard card) {
        return new ScorecardForm(card.version(), more(card.criteria().stream().map(CriterionForm::of)), null);
    }

    static ScorecardForm of(MultivaluedMap<String, String> fields) {
        int version = Optional.ofNullable(fields.getFirst("version"))
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(0);
        return new ScorecardForm(
                version,
                more(IntStream.range(0, MOST)
                        .mapToObj(row -> CriterionForm.of(fields, row))
                        .filter(row -> !row.isLeftOut())),
                null);
    }

    private static List<CriterionForm> more(Stream<CriterionForm> typed) {
        return Stream.concat(typed, Stream.generate(CriterionForm::blank).limit(MORE))
                .limit(MOST)
                .toList();
    }

    ScorecardForm but(Problem why) {
        return new ScorecardForm(version, rows, why);
    }

    /** What is wrong with it, before anything is kept. */
    Optional<Problem> itsProblem() {
        if (typed().isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        return typed().stream().anyMatch(row -> row.problem() != null)
                ? Optional.of(Problem.CRITERION)
                : Optional.empty();
    }

    /** The criteria, once nothing is wrong with it. */
    List<Criterion> criteria() {
        Set<String> taken = new HashSet<>();
        List<Criterion> criteria = new ArrayList<>();
        for (CriterionForm row : typed()) {
            String slug = row.slug().matches("[a-z][a-z0-9]{0,39}") && !taken.contains(row.slug())
                    ? row.slug()
                    : furtherSlug(taken);
            taken.add(slug);
            criteria.add(row.criterion(slug));
        }
        return criteria;
    }

    private String furtherSlug(Set<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "c" + n)
                .filter(slug -> !taken.contains(slug)
                        && typed().stream().noneMatch(row -> row.slug().equals(slug)))
                .findFirst()
                .orElseThrow();
    }

    private List<CriterionForm> typed() {
        return rows.stream().filter(row -> !row.isLeftOut()).toList();
    }

    /** The scales that there are. */
    public List<Scale> scales() {
        return List.of(Scale.values());
    }
}
