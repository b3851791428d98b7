package com.evilcorp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes down what was measured: the document, its data, and its pictures. */
final class Report {
    private static final Path PUBLISHED = Path.of("bench");
    private static final String DOCUMENT = "README.md";
    private static final String DATA = "results.json";

    private final List<Row> rows;
    private final Figures figures;
    private final int rounds;
    private final Environment where;

    Report(List<Row> rows, Figures figures, int rounds, Environment where) {
        this.rows = rows;
        this.figures = figures;
        this.rounds = rounds;
        this.where = where;
    }

    /** @param whole whether everything was measured, so that it may take the place of what was published */
    void write(boolean whole) throws IOException {
        Run run = Run.of(rows, figures, rounds, where, Instant.now());
        Runs runs = Runs.in(PUBLISHED.resolve(DATA)).with(run);
        String block = new Table(runs).text();
        System.out.println(block);
        String document = Block.replaced(Files.readString(PUBLISHED.resolve(DOCUMENT)), block);
        Path folder = whole ? PUBLISHED : OutputFolder.path();
        runs.write(folder.resolve(DATA));
        Files.writeString(folder.resolve(DOCUMENT), document);
        for (Figures.Curve curve : run.curves()) {
            Picture.draw(curve, folder.resolve("pictures"));
        }
    }
}
