package com.evilcorp.bench;

import com.evilcorp.bench.Run.Held;
import com.evilcorp.bench.Run.Measured;
import com.evilcorp.bench.Run.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read of a run, in Markdown: where and when, what each row came to, and what could not be had. */
final class Table {
    private static final String HEAD =
            """
            | what | product | 99th percentile | floor | 99th percentile | ratio | before | bound |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String NOTHING = "–";

    private final Run run;
    private final Optional<Run> former;

    Table(Runs runs) {
        run = runs.newest();
        former = runs.former();
    }

    String text() {
        return Stream.of(where(), table(), missing(), pictures())
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String where() {
        String before = former.map(one -> " *Before* is the run of %s, product %s."
                        .formatted(one.date(), one.versions().get("product")))
                .orElse("");
        return "Measured on %s, rounds: %d. A figure is the median of the rounds (the least to the most).%s%n%n%s%n%s%n"
                .formatted(run.date(), run.rounds(), before, told(run.machine()), told(run.versions()));
    }

    private static String told(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String table() {
        String lines = measured().map(result -> line(result) + "\n").collect(Collectors.joining());
        return lines.isEmpty() ? "" : HEAD + lines;
    }

    private String line(Result result) {
        return Stream.of(
                        what(result),
                        side(result.product(), result.unit()),
                        p99(result.product()),
                        side(result.floor(), result.unit()),
                        p99(result.floor()),
                        times(result.ratio()),
                        times(before(result)),
                        bounds(result.bounds()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String what(Result result) {
        String statistic = result.statistic().equals(Statistic.MEDIAN.title()) ? "" : ", " + result.statistic();
        return result.what() + statistic + (result.beside().isEmpty() ? "" : "; floor: " + result.beside());
    }

    private static String side(Measured side, String unit) {
        return side == null
                ? NOTHING
                : "%s %s (%s–%s)"
                        .formatted(Legible.of(side.median()), unit, Legible.of(side.least()), Legible.of(side.most()));
    }

    private static String p99(Measured side) {
        return side == null || side.p99() == null ? NOTHING : Legible.of(side.p99());
    }

    private Double before(Result result) {
        return former.stream()
                .flatMap(one -> one.rows().stream())
                .filter(result::looksAt)
                .findFirst()
                .map(Result::ratio)
                .orElse(null);
    }

    private static String times(Double ratio) {
        return ratio == null ? NOTHING : Legible.of(ratio) + " ×";
    }

    private static String bounds(List<Held> bounds) {
        return bounds.isEmpty()
                ? NOTHING
                : bounds.stream()
                        .map(held -> held.bound() + (held.kept() ? " kept" : " **missed**"))
                        .collect(Collectors.joining(", "));
    }

    private Stream<Result> measured() {
        return run.rows().stream().filter(result -> result.missing() == null);
    }

    private String missing() {
        String lines = run.rows().stream()
                .filter(result -> result.missing() != null)
                .map(result -> "- %s: %s%n".formatted(result.what(), result.missing()))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "Not measured in this run:\n\n" + lines;
    }

    private String pictures() {
        return run.curves().stream()
                .map(curve -> "![%s](pictures/%s)%n".formatted(curve.title(), Picture.file(curve)))
                .collect(Collectors.joining("\n"));
    }
}
