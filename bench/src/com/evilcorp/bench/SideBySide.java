package com.evilcorp.bench;

import java.time.Duration;
import java.util.List;

/**
 * Two programs on which a customer and a rep talk, each in turns so short that a machine with other work has it fall on both.
 */
final class SideBySide {
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int WARMING = 3_000;
    private static final int TURNS = 6;
    private static final int LINES = 2_000;

    private final String name;
    private final List<Standing> both;

    /** @param name what the keys of its rows begin with */
    SideBySide(String name, Standing floor, Standing product) {
        this.name = name;
        this.both = List.of(floor, product);
    }

    /** @param floor what stands beside the product */
    static List<Row> rows(String name, String floor) {
        return List.of(
                new Row(name + "-line", "a line from customer to rep, stored, nobody waiting", floor, "ms"),
                new Row(name + "-line-backend", "the same: time of the processor in PostgreSQL", floor, "ms"),
                new Row(name + "-receipts", "receipts, one customer sending without pause", floor, "/s"),
                new Row(name + "-receipts-processor", "the same: time of the program's processor", floor, "ms"));
    }

    void talk(Figures figures) throws Exception {
        try (Pair floors = warm(both.get(0));
                Pair products = warm(both.get(1))) {
            List<Pair> pairs = List.of(floors, products);
            lines(figures, pairs);
            receipts(figures, pairs);
        }
    }

    private static Pair warm(Standing one) throws InterruptedException {
        Pair pair = new Pair(one.launched().port());
        pair.meets();
        pair.receiptsPerSecond(TURN.multipliedBy(TURNS));
        for (int i = 0; i < WARMING; i++) {
            pair.line();
        }
        return pair;
    }

    private void lines(Figures figures, List<Pair> pairs) throws Exception {
        List<JournalBackend> backends =
                List.of(both.get(0).backend(), both.get(1).backend());
        double[] begun = {backends.get(0).processorMillis(), backends.get(1).processorMillis()};
        double[][] lines = new double[both.size()][LINES];
        for (int line = 0; line < LINES; line++) {
            for (int one = 0; one < both.size(); one++) {
                lines[one][line] = pairs.get(one).line();
            }
        }
        for (int one = 0; one < both.size(); one++) {
            figures.add(name + "-line", both.get(one).side(), lines[one]);
            double took = backends.get(one).processorMillis() - begun[one];
            figures.add(name + "-line-backend", both.get(one).side(), took / LINES);
        }
    }

    private void receipts(Figures figures, List<Pair> pairs) throws InterruptedException {
        double[][] receipts = new double[both.size()][TURNS];
        double[][] processor = new double[both.size()][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int one = 0; one < both.size(); one++) {
                Launched launched = both.get(one).launched();
                double begun = launched.processorMillis();
                receipts[one][turn] = pairs.get(one).receiptsPerSecond(TURN);
                processor[one][turn] = (launched.processorMillis() - begun) / receipts[one][turn] / TURN.toSeconds();
            }
        }
        for (int one = 0; one < both.size(); one++) {
            figures.add(name + "-receipts", both.get(one).side(), receipts[one]);
            figures.add(name + "-receipts-processor", both.get(one).side(), processor[one]);
        }
    }
}
