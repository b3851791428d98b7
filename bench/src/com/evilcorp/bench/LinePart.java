package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One customer, one rep, nobody else: how soon a line is there, and how many can be stored. */
final class LinePart implements Part {
    /** A row that others stand on. */
    static final String LINE = "line";

    private static final String COMMIT = "line-commit";
    private static final String REST = "line-rest";

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
                        "echo round trip and commit of the same row, with its key and its checks",
                        "ms"),
                new Row(
                        COMMIT,
                        "of that, the journal's commit, from having a batch to knowing that it is stored",
                        "one-row commit",
                        "ms"),
                new Row(
                        REST,
                        "of that, all else: to and from the journal's thread, the desk, JSON, frames",
                        "echo round trip",
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
            double[] before = commits(product);
            lines(figures, pair, echo, commits);
            steps(figures, before, commits(product));
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
        double[] echoes = new double[LINES];
        double[] rows = new double[LINES];
        double[] least = new double[LINES];
        double[] sameRow = new double[LINES];
        for (int i = 0; i < LINES; i++) {
            echoes[i] = echo.roundTrip(TEXT);
            rows[i] = commits.one();
            least[i] = echoes[i] + rows[i];
            sameRow[i] = echoes[i] + commits.oneLine();
            stored[i] = pair.line();
        }
        figures.add("line-same-row", PRODUCT, stored);
        figures.add("line-same-row", FLOOR, sameRow);
        figures.add(LINE, PRODUCT, stored);
        figures.add(LINE, FLOOR, least);
        figures.add(COMMIT, FLOOR, mean(rows));
        figures.add(REST, FLOOR, mean(echoes));
    }

    /** The journal knows how long its commits take by their sum, so of the steps there are means. */
    private static void steps(Figures figures, double[] before, double[] after) {
        double commit = (after[0] - before[0]) * 1_000 / (after[1] - before[1]);
        figures.add(COMMIT, PRODUCT, commit);
        figures.add(REST, PRODUCT, mean(figures.last(LINE, PRODUCT).orElseThrow()) - commit);
    }

    /** How many seconds all commits have taken, and how many there were. */
    private static double[] commits(Launched product) throws IOException, InterruptedException {
        return new double[] {
            product.metric("support_journal_commit_seconds_sum"), product.metric("support_journal_commit_seconds_count")
        };
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
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
