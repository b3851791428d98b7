package com.evilcorp.bench;

import static com.evilcorp.bench.EvaluatorQuestion.ANY_WORD;
import static com.evilcorp.bench.EvaluatorQuestion.COMMON_WORDS;
import static com.evilcorp.bench.EvaluatorQuestion.LONG_WAITS;
import static com.evilcorp.bench.EvaluatorQuestion.NAME;
import static com.evilcorp.bench.EvaluatorQuestion.NEWEST;
import static com.evilcorp.bench.EvaluatorQuestion.OUTCOME;
import static com.evilcorp.bench.EvaluatorQuestion.PRODUCT_OF_A_WEEK;
import static com.evilcorp.bench.EvaluatorQuestion.TWO_WORDS;
import static com.evilcorp.bench.EvaluatorQuestion.WEEK;
import static com.evilcorp.bench.EvaluatorQuestion.WORD_OF_A_WEEK;

import com.evilcorp.bench.EvaluatorQuestion.Whim;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the evaluator's list and search take, the more sessions there are. The same questions at each size. */
final class EvaluatorGrowth {
    private static final List<Integer> SIZES = Stream.of(10_000, 100_000, 1_000_000)
            .filter(size -> size <= EvaluatorPart.SESSIONS)
            .toList();
    private static final int TIMES = 40;
    private static final List<EvaluatorQuestion> LIST = List.of(NEWEST, WEEK, OUTCOME, PRODUCT_OF_A_WEEK, LONG_WAITS);
    private static final List<EvaluatorQuestion> SEARCH =
            List.of(NAME, COMMON_WORDS, ANY_WORD, TWO_WORDS, WORD_OF_A_WEEK);

    private final Path folder;
    private final KeptYears years;

    EvaluatorGrowth(Path folder, KeptYears years) {
        this.folder = folder;
        this.years = years;
    }

    void measure(Figures figures) throws IOException, SQLException, InterruptedException {
        List<String> list = pages(LIST);
        List<String> search = pages(SEARCH);
        for (int size : SIZES) {
            long sessions = years.sessions(size);
            System.out.printf("bench: growth, %,d sessions, %,d lines%n", sessions, years.lines(size));
            try (Launched service = EvaluatorPart.service(folder, years.url(size))) {
                Pages asked = EvaluatorPart.warm(
                        service, Stream.of(list, search).flatMap(List::stream).toList());
                point(figures, "list", sessions, asked.millis(list));
                point(figures, "search", sessions, asked.millis(search));
            }
        }
    }

    private static List<String> pages(List<EvaluatorQuestion> questions) {
        Whim whim = new Whim(1);
        return questions.stream()
                .flatMap(question -> question.pages(whim, TIMES).stream())
                .toList();
    }

    private static void point(Figures figures, String what, long sessions, double[] millis) {
        for (Statistic statistic : List.of(Statistic.MEDIAN, Statistic.P95)) {
            String key = "evaluator-growth-" + what + "-" + statistic.name().toLowerCase(Locale.ROOT);
            double value = statistic.of(millis);
            System.out.printf("bench: %s at %,d: %.3f%n", key, sessions, value);
            figures.point(key, "The evaluator's " + what + ", " + statistic.title(), "sessions", "ms", sessions, value);
        }
    }
}
