package com.evilcorp.support.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes down what was measured. */
final class Report {
    private final List<Row> rows;
    private final Figures figures;
    private final int rounds;

    Report(List<Row> rows, Figures figures, int rounds) {
        this.rows = rows;
        this.figures = figures;
        this.rounds = rounds;
    }

    /** @param whole whether everything was measured, so that it may take the place of what was published */
    void write(boolean whole) throws IOException {
        StringBuilder text = new StringBuilder("rounds: " + rounds + ", whole: " + whole + "\n");
        rows.forEach(row -> text.append("%s | %s | %s | %s | %s %n"
                .formatted(
                        row.what(),
                        row.statistic().title(),
                        Arrays.toString(figures.of(row, Figures.Side.PRODUCT)),
                        Arrays.toString(figures.of(row, Figures.Side.FLOOR)),
                        Arrays.toString(figures.ratios(row)))));
        System.out.println(text);
        Files.writeString(Path.of("target", "benchmark.md"), text);
    }
}
