package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This build beside a former one, whose {@code quarkus-run.jar} is named by {@code -Dbench.former=}: what a change is worth. */
final class ChangePart implements Part {
    private static final String NAME = "change";
    private static final String FORMER = "the former build";
    private static final int CROWDS_BEFORE = 1;
    private static final int CROWDS = 2;
    private static final int CROWD = Integer.getInteger("bench.crowd", 10_000);
    private static final String END = "{\"type\":\"end\"}";
    private static final String JAR = System.getProperty("bench.former", "");

    private final Stand stand;

    ChangePart(Path folder, RealDatabase database) {
        stand = new Stand(NAME, folder, database);
    }

    /** Whether there is a former build to stand beside. */
    static boolean isAsked() {
        return !JAR.isEmpty();
    }

    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(SideBySide.rows(NAME, FORMER));
        rows.add(new Row("change-arrival", "10,000 customers arrive at once: stored and queued", FORMER, "/s"));
        rows.add(new Row("change-arrival-processor", "the same: time of the program's processor", FORMER, "ms"));
        return rows;
    }

    @Override
    public void round(Figures figures) throws Exception {
        try (Standing former = new Standing(stand, FLOOR, Build.jar(Path.of(JAR)));
                Standing current = new Standing(stand, PRODUCT, Build.jar(Build.PRODUCT))) {
            new SideBySide(NAME, former, current).talk(figures);
            for (int crowd = 0; crowd < CROWDS_BEFORE + CROWDS; crowd++) {
                for (Standing one : List.of(former, current)) {
                    arrives(figures, one, crowd >= CROWDS_BEFORE);
                }
            }
        }
    }

    private static void arrives(Figures figures, Standing one, boolean counts) throws InterruptedException {
        Launched launched = one.launched();
        try (Crowd crowd = new Crowd(Kind.WAITING, launched.port())) {
            double processor = launched.processorMillis();
            double millis = crowd.arrives(CROWD);
            if (counts) {
                figures.add("change-arrival", one.side(), CROWD * 1_000 / millis);
                figures.add("change-arrival-processor", one.side(), (launched.processorMillis() - processor) / CROWD);
            }
            crowd.leaves(Optional.of(END));
            launched.rests();
        }
    }
}
