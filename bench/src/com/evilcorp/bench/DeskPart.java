package com.evilcorp.bench;

import com.evilcorp.bench.Figures.Side;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The desk alone, by JMH: it has no floor but itself with a short queue. */
final class DeskPart implements Part {
    private static final double COMMANDS_PER_SECOND = 1_000_000;
    private static final String UNIT = "commands/s";
    private static final String SHORT_QUEUE = "10";
    private static final String LONG_QUEUE = "100000";
    private static final String FLAT = "desk-flat";

    @Override
    public List<Row> rows() {
        return List.of(
                commands(SHORT_QUEUE, "10"),
                commands("1000", "1,000"),
                commands(LONG_QUEUE, "100,000"),
                new Row(
                        FLAT,
                        "The desk alone: 100,000 waiting",
                        "the same with 10 waiting",
                        UNIT,
                        Bound.timesAtLeast(0.8)));
    }

    @Override
    public void round(Figures figures) throws RunnerException, IOException {
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include(DeskBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .output(OutputFolder.file("desk.txt").toString())
                        .build())
                .run()) {
            String waiting = run.getParams().getParam("waiting");
            double[] scores = scores(run);
            figures.add("desk-" + waiting, Side.PRODUCT, scores);
            if (waiting.equals(SHORT_QUEUE)) {
                figures.add(FLAT, Side.FLOOR, scores);
            } else if (waiting.equals(LONG_QUEUE)) {
                figures.add(FLAT, Side.PRODUCT, scores);
            }
        }
    }

    private static Row commands(String waiting, String text) {
        return new Row(
                "desk-" + waiting,
                "The desk alone: open, attend, say ×10, end, with " + text + " waiting",
                "",
                UNIT,
                Bound.atLeast(COMMANDS_PER_SECOND));
    }

    /** One of each measured second. */
    private static double[] scores(RunResult run) {
        return run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .mapToDouble(result -> result.getScore())
                .toArray();
    }
}
