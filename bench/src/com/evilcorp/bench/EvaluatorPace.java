package com.evilcorp.bench;

import com.evilcorp.support.evaluator.PastYears;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/**
 * How fast the evaluator's pages answer, over HTTP and one after the other, on a database that {@link PastYears} filled. To
 * be run by hand: {@code java … EvaluatorPace http://localhost:8080 100}
 */
public final class EvaluatorPace {
    private static final int WARMING = 10;

    private EvaluatorPace() {}

    public static void main(String[] args) throws IOException {
        Pages pages = new Pages(URI.create(args[0]));
        int times = Integer.parseInt(args[1]);
        EvaluatorQuestion.Whim whim = new EvaluatorQuestion.Whim(5);
        System.out.println("| asked for | median | 95th percentile | slowest |\n| --- | --- | --- | --- |");
        for (EvaluatorQuestion question : EvaluatorQuestion.values()) {
            pages.millis(question.pages(whim, Math.min(times, WARMING)));
            double[] millis = pages.millis(question.pages(whim, times));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f |%n",
                    question.title(),
                    Statistic.MEDIAN.of(millis),
                    Statistic.P95.of(millis),
                    Statistic.MOST.of(millis));
        }
    }
}
