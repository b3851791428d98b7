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
                new Row("change-receipts", "receipts, one customer sending without pause", FORMER, "/s"),
                new Row("change-receipts-processor", "the same: time of the program's processor", FORMER, "ms"),
                new Row("change-arrival", "10,000 customers arrive at once: stored and queued", FORMER, "/s"),
                new Row("change-arrival-processor", "the same: time of the program's processor", FORMER, "ms"));
    }

    @Override
    public void round(Figures figures) throws Exception {
        try (Launched before = stand.launched(Build.jar(Path.of(JAR)), stand.newDatabase())
                        .isReady();
                Launched after = stand.product(stand.newDatabase()).isReady()) {
            talk(figures, before, after);
            for (int crowd = 0; crowd < CROWDS_BEFORE + CROWDS; crowd++) {
                boolean counts = crowd >= CROWDS_BEFORE;
                arrives(figures, FLOOR, before, counts);
                arrives(figures, PRODUCT, after, counts);
            }
        }
    }

    private static void talk(Figures figures, Launched before, Launched after) throws Exception {
        try (Pair former = new Pair(before.port());
                Pair pair = new Pair(after.port())) {
            warmUp(former);
            warmUp(pair);
            lines(figures, former, pair);
            receipts(figures, before, after, former, pair);
        }
    }

    private static void warmUp(Pair pair) throws InterruptedException {
        pair.meets();
        pair.receiptsPerSecond(TURN.multipliedBy(TURNS));
        for (int i = 0; i < WARMING; i++) {
            pair.line();
        }
    }

    private static void lines(Figures figures, Pair former, Pair pair) throws InterruptedException {
        double[] before = new double[LINES];
        double[] after = new double[LINES];
        for (int i = 0; i < LINES; i++) {
            before[i] = former.line();
            after[i] = pair.line();
        }
        figures.add("change-line", FLOOR, before);
        figures.add("change-line", PRODUCT, after);
    }

    private static void receipts(Figures figures, Launched before, Launched after, Pair former, Pair pair)
            throws InterruptedException {
        double[][] perSecond = new double[2][TURNS];
        double[][] processor = new double[2][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (Figures.Side side : List.of(FLOOR, PRODUCT)) {
                Launched launched = side == FLOOR ? before : after;
                double begun = launched.processorMillis();
                double receipts = (side == FLOOR ? former : pair).receiptsPerSecond(TURN);
                perSecond[side.ordinal()][turn] = receipts;
                processor[side.ordinal()][turn] = (launched.processorMillis() - begun) / receipts / TURN.toSeconds();
            }
        }
        for (Figures.Side side : List.of(FLOOR, PRODUCT)) {
            figures.add("change-receipts", side, perSecond[side.ordinal()]);
            figures.add("change-receipts-processor", side, processor[side.ordinal()]);
        }
    }

    private static void arrives(Figures figures, Figures.Side side, Launched launched, boolean counts)
            throws InterruptedException {
        try (Crowd crowd = new Crowd(Kind.WAITING, launched.port())) {
            double processor = launched.processorMillis();
            double millis = crowd.arrives(CROWD);
            if (counts) {
                figures.add("change-arrival", side, CROWD * 1_000 / millis);
                figures.add("change-arrival-processor", side, (launched.processorMillis() - processor) / CROWD);
            }
            crowd.leaves(Optional.of(END));
            launched.rests();
        }
    }
}
