package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * This build beside a former one, whose {@code quarkus-run.jar} is named by {@code -Dbench.former=}: what a change is worth, in
 * turns so short that a machine with other work has it fall on both.
 */
final class ChangePart implements Part {
    private static final String FORMER = "the former build";
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int WARMING = 3_000;
    private static final int TURNS = 6;
    private static final int LINES = 2_000;
    private static final int CROWDS_BEFORE = 1;
    private static final int CROWDS = 2;
    private static final int CROWD = Integer.getInteger("bench.crowd", 10_000);
    private static final String END = "{\"type\":\"end\"}";
    private static final String JAR = System.getProperty("bench.former", "");

    private final Stand stand;

    ChangePart(Path folder, RealDatabase database) {
        stand = new Stand("change", folder, database);
    }

    /** Whether there is a former build to stand beside. */
    static boolean isAsked() {
        return !JAR.isEmpty();
    }

    @Override
    public List<Row> rows() {
        return List.of(
                new Row("change-line", "a line from customer to rep, stored, nobody waiting", FORMER, "ms"),
                new Row("change-line-backend", "the same: time of the processor in PostgreSQL", FORMER, "ms"),
                new Row("change-receipts", "receipts, one customer sending without pause", FORMER, "/s"),
                new Row("change-receipts-processor", "the same: time of the program's processor", FORMER, "ms"),
                new Row("change-arrival", "10,000 customers arrive at once: stored and queued", FORMER, "/s"),
                new Row("change-arrival-processor", "the same: time of the program's processor", FORMER, "ms"));
    }

    @Override
    public void round(Figures figures) throws Exception {
        try (Standing former = new Standing(FLOOR, Build.jar(Path.of(JAR)));
                Standing current = new Standing(PRODUCT, Build.jar(Build.PRODUCT))) {
            List<Standing> both = List.of(former, current);
            talk(figures, both);
            for (int crowd = 0; crowd < CROWDS_BEFORE + CROWDS; crowd++) {
                for (Standing one : both) {
                    arrives(figures, one, crowd >= CROWDS_BEFORE);
                }
            }
        }
    }

    /** One of the two builds, as it runs, and what was measured of it in this round. */
    private final class Standing implements AutoCloseable {
        private final Figures.Side side;
        private final String url = stand.newDatabase();
        private final Launched launched;
        private final double[] lines = new double[LINES];
        private final double[] receipts = new double[TURNS];
        private final double[] processor = new double[TURNS];

        private Standing(Figures.Side side, Build build) throws Exception {
            this.side = side;
            this.launched = stand.launched(build, url).isReady();
        }

        private void receipts(Pair pair, int turn) throws InterruptedException {
            double begun = launched.processorMillis();
            receipts[turn] = pair.receiptsPerSecond(TURN);
            processor[turn] = (launched.processorMillis() - begun) / receipts[turn] / TURN.toSeconds();
        }

        @Override
        public void close() throws InterruptedException {
            launched.close();
        }
    }

    private static void talk(Figures figures, List<Standing> both) throws Exception {
        try (Pair former = warm(both.get(0));
                Pair current = warm(both.get(1))) {
            List<Pair> pairs = List.of(former, current);
            lines(figures, both, pairs);
            for (int turn = 0; turn < TURNS; turn++) {
                both.get(0).receipts(former, turn);
                both.get(1).receipts(current, turn);
            }
        }
        for (Standing one : both) {
            figures.add("change-receipts", one.side, one.receipts);
            figures.add("change-receipts-processor", one.side, one.processor);
        }
    }

    private static Pair warm(Standing one) throws InterruptedException {
        Pair pair = new Pair(one.launched.port());
        pair.meets();
        pair.receiptsPerSecond(TURN.multipliedBy(TURNS));
        for (int i = 0; i < WARMING; i++) {
            pair.line();
        }
        return pair;
    }

    private static void lines(Figures figures, List<Standing> both, List<Pair> pairs) throws Exception {
        List<JournalBackend> backends =
                List.of(new JournalBackend(both.get(0).url), new JournalBackend(both.get(1).url));
        double[] begun = {backends.get(0).processorMillis(), backends.get(1).processorMillis()};
        for (int line = 0; line < LINES; line++) {
            for (int one = 0; one < both.size(); one++) {
                both.get(one).lines[line] = pairs.get(one).line();
            }
        }
        for (int one = 0; one < both.size(); one++) {
            Standing standing = both.get(one);
            figures.add("change-line", standing.side, standing.lines);
            double took = backends.get(one).processorMillis() - begun[one];
            figures.add("change-line-backend", standing.side, took / LINES);
        }
    }

    private static void arrives(Figures figures, Standing one, boolean counts) throws InterruptedException {
        Launched launched = one.launched;
        try (Crowd crowd = new Crowd(Kind.WAITING, launched.port())) {
            double processor = launched.processorMillis();
            double millis = crowd.arrives(CROWD);
            if (counts) {
                figures.add("change-arrival", one.side, CROWD * 1_000 / millis);
                figures.add("change-arrival-processor", one.side, (launched.processorMillis() - processor) / CROWD);
            }
            crowd.leaves(Optional.of(END));
            launched.rests();
        }
    }
}
