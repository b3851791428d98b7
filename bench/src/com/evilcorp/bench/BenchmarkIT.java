package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures everything, round by round, and writes {@code bench/README.md} and {@code bench/results.json}. It judges
 * nothing: what a figure should keep to is told beside it. {@code -Dbench.parts=} names the parts to be measured, which then
 * go to {@code target/bench} alone; {@code -Dbench.rounds=} how often.
 */
class BenchmarkIT {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String PARTS = System.getProperty("bench.parts", "");

    private static final Map<String, Making> ALL = all();

    @TempDir
    Path folder;

    @Test
    void every_figure_beside_its_floor() throws Exception {
        Packaging.floor();
        try (RealDatabase database = new RealDatabase(folder)) {
            List<Part> parts = parts(database);
            List<Row> rows =
                    parts.stream().flatMap(part -> part.rows().stream()).toList();
            Environment where = Environment.of(database);
            Figures figures = new Figures();
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    System.out.println("bench: round " + round);
                    for (Part part : parts) {
                        part.round(figures);
                    }
                    // So that a run which is cut off leaves what it has.
                    new Report(rows, figures, round, where).write(PARTS.isEmpty() && round == ROUNDS);
                }
            } finally {
                for (Part part : parts) {
                    part.close();
                }
            }
        }
    }

    private List<Part> parts(RealDatabase database) throws Exception {
        List<Making> wanted = PARTS.isEmpty()
                ? List.copyOf(ALL.values())
                : Stream.of(PARTS.split(",")).map(BenchmarkIT::named).toList();
        List<Part> parts = new ArrayList<>();
        for (Making making : wanted) {
            parts.add(making.part(folder, database));
        }
        return parts;
    }

    private static Making named(String part) {
        assertThat(ALL).as("parts of -Dbench.parts=").containsKey(part);
        return ALL.get(part);
    }

    private interface Making {
        Part part(Path folder, RealDatabase database) throws Exception;
    }

    private static Map<String, Making> all() {
        Map<String, Making> all = new LinkedHashMap<>();
        all.put("LinePart", LinePart::new);
        all.put("ArrivalPart", ArrivalPart::new);
        all.put("CrowdPart", CrowdPart::new);
        all.put("GrowthPart", GrowthPart::new);
        all.put("StartPart", StartPart::new);
        all.put("PagesPart", PagesPart::new);
        all.put("EvaluatorPart", (folder, database) -> new EvaluatorPart(folder));
        all.put("BudgetPart", BudgetPart::new);
        all.put("DeskPart", (folder, database) -> new DeskPart());
        all.put("TracesPart", TracesPart::new);
        if (ChangePart.isAsked()) {
            all.put("ChangePart", ChangePart::new);
        }
        return all;
    }
}
