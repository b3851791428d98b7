package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One customer, one rep, nobody else: how soon a line is there, and how many can be stored. */
final class LinePart implements Part {
    /** A row that others stand on. */
    static final String LINE = "line";

    private static final String TEXT = "It is a sock. There should be two of them.";
    private static final int SESSIONS = 20;
    private static final int WARMING = 4_000;
    private static final int LINES = 1_000;
    private static final int TURNS = 4;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Row FIRST = new Row(
            LINE,
            "a line from customer to rep, stored: from send to the other side's `said`, nobody waiting",
            "echo round trip and one-row commit",
            "ms",
            Bound.timesAtMost(1.3));

    private final Stand stand;

    LinePart(Path folder, RealDatabase database) {
        stand = new Stand("line", folder, database);
    }

    @Override
    public List<Row> rows() {
        return List.of(
                FIRST,
                FIRST.at(Statistic.P99),
                new Row(
                        "line-same-row",
                        "the same",
                        "echo round trip and commit of the same row, with its two keys and its session",
                        "ms"),
                new Row(
                        "receipts",
                        "receipts, one customer sending without pause",
                        "one-row commits over one connection",
                        "/s",
                        Bound.timesAtLeast(5)));
    }

    @Override
    public void round(Figures figures) throws Exception {
        String url = stand.newDatabase();
        try (Launched floor = stand.floor().isReady();
                Launched product = stand.product(url).isReady();
                Commits commits = new Commits(url);
                Echo echo = new Echo(floor.port());
                Pair pair = new Pair(product.port())) {
            warmUp(pair, echo, commits);
            lines(figures, pair, echo, commits);
            receipts(figures, pair, commits);
        }
    }

    private static void warmUp(Pair pair, Echo echo, Commits commits) throws Exception {
        for (int i = 0; i < SESSIONS; i++) {
            pair.meets();
            pair.line();
            pair.parts();
        }
        pair.meets();
        pair.receiptsPerSecond(TURN.multipliedBy(TURNS));
        for (int i = 0; i < WARMING; i++) {
            pair.line();
            echo.roundTrip("warm");
            commits.one();
            commits.oneLine();
        }
    }

    private static void lines(Figures figures, Pair pair, Echo echo, Commits commits) throws Exception {
        double[] stored = new double[LINES];
        double[] least = new double[LINES];
        double[] sameRow = new double[LINES];
        for (int i = 0; i < LINES; i++) {
            double echoed = echo.roundTrip(TEXT);
            least[i] = echoed + commits.one();
            sameRow[i] = echoed + commits.oneLine();
            stored[i] = pair.line();
        }
        figures.add("line-same-row", PRODUCT, stored);
        figures.add("line-same-row", FLOOR, sameRow);
        figures.add(LINE, PRODUCT, stored);
        figures.add(LINE, FLOOR, least);
    }

    private static void receipts(Figures figures, Pair pair, Commits commits) throws Exception {
        double receipts = 0;
        double rows = 0;
        for (int i = 0; i < TURNS; i++) {
            rows += commits.perSecond(TURN) / TURNS;
            receipts += pair.receiptsPerSecond(TURN) / TURNS;
        }
        figures.add("receipts", PRODUCT, receipts);
        figures.add("receipts", FLOOR, rows);
    }
}
