package com.evilcorp.bench;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How memory and a line's way grow with the queue, for a picture: once, in the first round. */
final class GrowthPart implements Part {
    private static final int[] WAITING = {100, 1_000, 2_500, 5_000, 10_000, 15_000};
    private static final int WARMING = 6_000;
    private static final Duration MOVING = Duration.ofSeconds(1);
    private static final int MOVES = 6;
    private static final double MEBIBYTE = 1_024;

    private final Stand stand;
    private boolean done;

    GrowthPart(Path folder, RealDatabase database) {
        stand = new Stand("growth", folder, database);
    }

    @Override
    public List<Row> rows() {
        return List.of();
    }

    @Override
    public void round(Figures figures) throws Exception {
        if (done) {
            return;
        }
        done = true;
        try (Launched product = stand.product(stand.newDatabase()).isReady();
                Pair pair = new Pair(product.port());
                Crowd crowd = new Crowd(Kind.WAITING, product.port())) {
            pair.meets();
            for (int i = 0; i < WARMING; i++) {
                pair.line();
            }
            for (int waiting : WAITING) {
                crowd.arrives(waiting - crowd.size());
                product.rests();
                figures.point(
                        "memory",
                        "Memory of the process",
                        "customers waiting",
                        "MiB",
                        waiting,
                        product.kibibytes() / MEBIBYTE);
                double[] lines = lines(pair, crowd);
                point(figures, "line-median", Statistic.MEDIAN, waiting, lines);
                point(figures, "line-p99", Statistic.P99, waiting, lines);
            }
        }
    }

    private static void point(Figures figures, String key, Statistic statistic, int waiting, double[] lines) {
        figures.point(
                key,
                "A line from customer to rep while the queue moves, " + statistic.title(),
                "customers waiting",
                "ms",
                waiting,
                statistic.of(lines));
    }

    private static double[] lines(Pair pair, Crowd crowd) throws InterruptedException {
        List<Double> lines = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            crowd.losesFirst("{\"type\":\"end\"}");
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < MOVING.toNanos()) {
                lines.add(pair.line());
            }
        }
        return lines.stream().mapToDouble(each -> each).toArray();
    }
}
