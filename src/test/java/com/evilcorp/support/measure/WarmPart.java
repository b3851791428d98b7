package com.evilcorp.support.measure;

import static com.evilcorp.support.measure.Figures.Side.FLOOR;
import static com.evilcorp.support.measure.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A desk that has been up for a while: how soon a line is there, how many can be stored, how fast a crowd gets in. */
final class WarmPart implements Part {
    /** A row that others stand on. */
    static final String LINE = "line";

    private static final Row ARRIVAL = new Row(
            "arrival",
            "10,000 customers arrive at once: stored and queued",
            "echo connects",
            "/s",
            Bound.timesAtLeast(0.7));
    private static final int CROWD = Integer.getInteger("bench.crowd", 10_000);
    private static final String END = "{\"type\":\"end\"}";
    private static final int SESSIONS = 20;
    private static final int WARMING = 5_000;
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

    WarmPart(Path folder, RealDatabase database) {
        stand = new Stand(folder, database);
    }

    @Override
    public List<Row> rows() {
        return List.of(
                FIRST,
                FIRST.at(Statistic.P99),
                new Row(
                        "receipts",
                        "receipts, one customer sending without pause",
                        "one-row commits over one connection",
                        "/s",
                        Bound.timesAtLeast(5)),
                ARRIVAL);
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
            arrivals(figures, FLOOR, new Crowd(Kind.ECHO, floor.port()), Optional.empty());
            arrivals(figures, PRODUCT, new Crowd(Kind.WAITING, product.port()), Optional.of(END));
        }
    }

    /** As many have come and gone before. */
    private static void arrivals(Figures figures, Figures.Side side, Crowd crowd, Optional<String> farewell)
            throws InterruptedException {
        try (crowd) {
            crowd.arrives(CROWD);
            crowd.leaves(farewell);
            figures.add("arrival", side, CROWD * 1_000 / crowd.arrives(CROWD));
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
        }
    }

    private static void lines(Figures figures, Pair pair, Echo echo, Commits commits) throws Exception {
        double[] stored = new double[LINES];
        double[] least = new double[LINES];
        for (int i = 0; i < LINES; i++) {
            least[i] = echo.roundTrip("It is a sock. There should be two of them.") + commits.one();
            stored[i] = pair.line();
        }
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
