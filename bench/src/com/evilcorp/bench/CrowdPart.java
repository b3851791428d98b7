package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ten thousand customers who wait: their arrival, what they take, what the queue's moves cost, and their coming back. */
final class CrowdPart implements Part {
    private static final int ALL = Integer.getInteger("bench.crowd", 10_000);
    private static final Duration WATCHED = Duration.ofSeconds(Integer.getInteger("bench.watched", 60));
    private static final Duration MOVING = Duration.ofSeconds(1);
    private static final int MOVES = 10;
    private static final int WAVES = 5;
    private static final int WARMING = 1_000;
    private static final String POSITION = "\"type\":\"position\"";
    private static final String FRAME =
            "{\"type\":\"position\",\"position\":5000,\"wait\":{\"low\":1200,\"high\":2400},\"repPresent\":true}";
    private static final Row LINE = new Row(
            "line-crowd",
            "the same with 10,000 waiting and the queue moving once a second",
            "the same with nobody waiting",
            "ms",
            Bound.timesAtMost(1.2));

    private final Stand stand;

    CrowdPart(Path folder, RealDatabase database) {
        stand = new Stand("crowd", folder, database);
    }

    @Override
    public List<Row> rows() {
        return List.of(
                LINE,
                LINE.at(Statistic.P99, Bound.timesAtMost(2)),
                new Row(
                        "memory",
                        "memory for each of 10,000 who wait, after a settled minute",
                        "an idle echo socket",
                        "KiB",
                        Bound.timesAtMost(1.5)),
                new Row(
                        "processor",
                        "processor for each of 10,000 who wait, in the minute after, in which nothing happens",
                        "an idle echo socket with the same pings",
                        "ms",
                        Bound.timesAtMost(1.5),
                        Bound.atMost(1)),
                new Row(
                        "places",
                        "the head of 10,000 leaves: from the first who is told of their place to the last",
                        "10,000 frames of that size",
                        "ms",
                        Bound.timesAtMost(1.5)),
                new Row(
                        "places-processor",
                        "the same: time of the processor",
                        "10,000 frames of that size",
                        "ms",
                        Bound.timesAtMost(1.5)),
                new Row(
                        "comeback",
                        "10,000 browsers come back after a restart: until all are in their places",
                        "10,000 echo connects after a restart",
                        "ms",
                        Bound.timesAtMost(2)));
    }

    @Override
    public void round(Figures figures) throws Exception {
        String url = stand.newDatabase();
        Launched product = stand.product(url).isReady();
        try (Crowd crowd = new Crowd(Kind.WAITING, product.port())) {
            try (Pair pair = new Pair(product.port())) {
                servesSome(pair);
                settle(figures, product, crowd);
                lines(figures, pair, crowd);
                waves(figures, PRODUCT, product, crowd, () -> leaves(crowd));
            }
            product.isKilled();
            product = stand.productAgain(url, product.port()).isReady();
            figures.add("comeback", PRODUCT, crowd.comesBack());
        } finally {
            product.close();
        }
        floor(figures);
    }

    /** Both crowds are idle in the same two minutes. In the first, the compilers still are at what the arrival gave them. */
    private void settle(Figures figures, Launched product, Crowd crowd) throws Exception {
        try (Launched floor = stand.floor().isReady()) {
            floor.rests();
            product.rests();
            double bare = floor.kibibytes();
            double empty = product.kibibytes();
            try (Bystanders idle = new Bystanders(Kind.ECHO, floor.port(), ALL)) {
                crowd.arrives(ALL);
                passes(WATCHED);
                figures.add("memory", FLOOR, (floor.kibibytes() - bare) / ALL);
                figures.add("memory", PRODUCT, (product.kibibytes() - empty) / ALL);
                double bareBusy = floor.processorMillis();
                double busy = product.processorMillis();
                passes(WATCHED);
                double minutes = WATCHED.toMillis() / 60_000.0;
                figures.add("processor", FLOOR, (floor.processorMillis() - bareBusy) / minutes / ALL);
                figures.add("processor", PRODUCT, (product.processorMillis() - busy) / minutes / ALL);
            }
        }
    }

    /** What is a restart of the product is a start of the floor: it has nothing to remember. */
    private void floor(Figures figures) throws Exception {
        try (Launched floor = stand.floor().isReady();
                Crowd crowd = new Crowd(Kind.ECHO, floor.port())) {
            figures.add("comeback", FLOOR, crowd.arrives(ALL));
            waves(figures, FLOOR, floor, crowd, () -> crowd.says("to all:" + FRAME));
        }
    }

    /** So that the desk knows how long a wait may be, as it does in service. */
    private static void servesSome(Pair pair) throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            pair.meets();
            pair.line();
            pair.parts();
        }
        pair.meets();
    }

    private static void lines(Figures figures, Pair pair, Crowd crowd) throws InterruptedException {
        for (int i = 0; i < WARMING; i++) {
            pair.line();
        }
        List<Double> lines = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            leaves(crowd);
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < MOVING.toNanos()) {
                lines.add(pair.line());
            }
        }
        figures.add(
                "line-crowd", PRODUCT, lines.stream().mapToDouble(each -> each).toArray());
        figures.last(LinePart.LINE, PRODUCT).ifPresent(alone -> figures.add("line-crowd", FLOOR, alone));
    }

    private static void waves(Figures figures, Figures.Side side, Launched launched, Crowd crowd, Runnable cause)
            throws InterruptedException {
        double[] times = new double[WAVES];
        double[] busy = new double[WAVES];
        for (int i = 0; i < WAVES; i++) {
            passes(MOVING.multipliedBy(2));
            double before = launched.processorMillis();
            Wave wave = crowd.expects(crowd.size() - 1, POSITION);
            cause.run();
            times[i] = wave.millis();
            busy[i] = launched.processorMillis() - before;
        }
        figures.add("places", side, times);
        figures.add("places-processor", side, busy);
    }

    private static void leaves(Crowd crowd) {
        crowd.losesFirst("{\"type\":\"end\"}");
    }

    /** Nothing is waited for: it is this time that is measured. */
    private static void passes(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
