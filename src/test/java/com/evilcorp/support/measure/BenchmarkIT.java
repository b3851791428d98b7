package com.evilcorp.support.measure;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures everything, round by round, and writes {@code docs/benchmark.md} and {@code docs/benchmark.json}. It judges
 * nothing: what a figure should keep to is told beside it. {@code -Dbench.parts=} names the parts to be measured, which then
 * go to {@code target/benchmark.md} alone; {@code -Dbench.rounds=} how often.
 */
class BenchmarkIT {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String PARTS = System.getProperty("bench.parts", "");

    @TempDir
    Path folder;

    @Test
    void every_figure_beside_its_floor() throws Exception {
        Packaging.floor();
        try (RealDatabase database = new RealDatabase(folder)) {
            List<Part> parts = parts(database);
            Figures figures = new Figures();
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    System.out.println("bench: round " + round);
                    for (Part part : parts) {
                        part.round(figures);
                    }
                }
            } finally {
                for (Part part : parts) {
                    part.close();
                }
            }
            List<Row> rows =
                    parts.stream().flatMap(part -> part.rows().stream()).toList();
            new Report(rows, figures, ROUNDS, Environment.of(database)).write(PARTS.isEmpty());
        }
    }

    private List<Part> parts(RealDatabase database) throws Exception {
        List<Part> all = new ArrayList<>();
        all.add(new StartPart(folder, database));
        all.add(new PagesPart(folder, database));
        all.add(new BudgetPart(folder, database));
        Set<String> wanted = Set.of(PARTS.split(","));
        return all.stream()
                .filter(part ->
                        PARTS.isEmpty() || wanted.contains(part.getClass().getSimpleName()))
                .toList();
    }
}
