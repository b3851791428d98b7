package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evilcorp.bench.Figures.Side;
import com.evilcorp.bench.Run.Held;
import com.evilcorp.bench.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Row START = new Row("start", "a start", "an empty one", "ms", Bound.timesAtMost(1.2));
    private static final Environment HERE = new Environment(Map.of("processors", "2"), Map.of("product", "abc"));
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00.123Z");

    private final Figures figures = new Figures();

    @TempDir
    Path folder;

    @Test
    void a_figure_is_the_median_of_the_rounds_and_the_ratio_that_of_their_ratios() {
        round(120, 100);
        round(300, 100);
        round(200, 200);
        Result result = result(START);
        assertThat(result.product().rounds()).containsExactly(120.0, 300.0, 200.0);
        assertThat(result.product().median()).isEqualTo(200);
        assertThat(result.product().least()).isEqualTo(120);
        assertThat(result.product().most()).isEqualTo(300);
        assertThat(result.ratios()).containsExactly(1.2, 3.0, 1.0);
        assertThat(result.ratio()).isEqualTo(1.2);
    }

    @Test
    void a_bound_is_kept_up_to_it_and_missed_beyond() {
        round(120, 100);
        assertThat(result(START).bounds()).containsExactly(new Held("≤ 1.2 ×", true));
        Row stricter = START.at(Statistic.MEDIAN, Bound.timesAtMost(1.1), Bound.atMost(150), Bound.atLeast(121));
        assertThat(result(stricter).bounds()).extracting(Held::kept).containsExactly(false, true, false);
    }

    @Test
    void a_ratio_without_a_floor_is_neither_kept_nor_missed() {
        figures.add(START.key(), Side.PRODUCT, 120);
        assertThat(result(START).bounds()).isEmpty();
        assertThat(result(START).ratio()).isNull();
    }

    @Test
    void a_99th_percentile_takes_a_hundred_values_a_round() {
        double[] hundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        figures.add(START.key(), Side.PRODUCT, hundred);
        assertThat(result(START).product().p99()).isEqualTo(99);
        figures.add(START.key(), Side.PRODUCT, 1);
        assertThat(result(START).product().p99()).isNull();
    }

    @Test
    void what_cannot_be_measured_is_listed_with_its_reason() {
        figures.cannotMeasure(START.key(), "no power");
        assertThat(new Table(new Runs(List.of(run(START)))).text())
                .contains("- a start: no power")
                .doesNotContain("| a start");
    }

    @Test
    void a_line_has_both_sides_the_ratio_that_of_the_run_before_and_the_bound() {
        round(110, 100);
        Run former = run(START);
        round(130, 100);
        round(12345, 100);
        Runs runs = new Runs(List.of(former)).with(run(START));
        assertThat(new Table(runs).text())
                .contains("| a start; floor: an empty one | 130 ms (110–12,300) | – | 100 ms (100–100) | – | 1.30 × |"
                        + " 1.10 × | ≤ 1.2 × **missed** |");
    }

    @Test
    void the_last_two_runs_are_kept_newest_first() throws IOException {
        Path file = folder.resolve("runs.json");
        figures.point("curve", "A curve", "x", "y", 1, 2);
        for (double millis : new double[] {100, 200, 300}) {
            round(millis, 100);
            Runs.in(file).with(run(START)).write(file);
        }
        Runs kept = Runs.in(file);
        assertThat(kept.runs()).hasSize(2);
        assertThat(kept.newest().rows().get(0).product().rounds()).hasSize(3);
        assertThat(kept.former().orElseThrow().rows().get(0).product().rounds()).hasSize(2);
        assertThat(kept.newest().date()).isEqualTo("2026-11-23T05:00:00Z");
        assertThat(kept.newest().curves().get(0).points().get(0)).containsExactly(1, 2);
    }

    @Test
    void the_block_is_replaced_and_the_prose_kept() {
        String document = "before\n<!-- figures -->\nold\n<!-- end of figures -->\nafter\n";
        String replaced = Block.replaced(document, "new\n");
        assertThat(replaced).isEqualTo("before\n<!-- figures -->\n\nnew\n\n<!-- end of figures -->\nafter\n");
        assertThat(Block.replaced(replaced, "new\n")).isEqualTo(replaced);
    }

    @Test
    void a_document_without_a_place_for_figures_is_refused() {
        assertThatThrownBy(() -> Block.replaced("<!-- end of figures -->\n<!-- figures -->\n", "new"))
                .hasMessageContaining("<!-- end of figures -->");
    }

    @Test
    void the_published_document_has_a_place_for_figures() throws IOException {
        assertThat(Block.replaced(Files.readString(Path.of("bench", "README.md")), "x"))
                .contains("\nx\n");
    }

    @Test
    void a_curve_is_drawn_on_white() throws IOException {
        figures.point("curve", "A curve", "customers", "milliseconds", 10, 2);
        figures.point("curve", "A curve", "customers", "milliseconds", 10, 4);
        figures.point("curve", "A curve", "customers", "milliseconds", 100, 8);
        Picture.draw(figures.curves().get(0), folder);
        assertThat(folder.resolve("curve.svg")).content().contains("<svg", "fill:rgb(255,255,255)");
    }

    @Test
    void numbers_have_three_digits() {
        assertThat(Legible.of(0)).isEqualTo("0");
        assertThat(Legible.of(0.012345)).isEqualTo("0.0123");
        assertThat(Legible.of(5)).isEqualTo("5");
        assertThat(Legible.of(9.999)).isEqualTo("10.0");
        assertThat(Legible.of(123.4)).isEqualTo("123");
        assertThat(Legible.of(1234567)).isEqualTo("1,230,000");
    }

    private void round(double product, double floor) {
        figures.add(START.key(), Side.PRODUCT, product);
        figures.add(START.key(), Side.FLOOR, floor);
    }

    private Result result(Row row) {
        return run(row).rows().get(0);
    }

    private Run run(Row... rows) {
        return Run.of(List.of(rows), figures, 1, HERE, NOW);
    }
}
