package com.evilcorp.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A curve as an SVG on white, which is legible on a dark page too: each point, and a line through the medians. */
final class Picture {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final Color LINE = new Color(0x1f, 0x5f, 0xa8);
    private static final Color POINT = new Color(0x8f, 0xb4, 0xdc);
    private static final BasicStroke PEN = new BasicStroke(2);
    private static final BasicStroke HAIR = new BasicStroke(1);
    /** Text is drawn as outlines, of which a tenth of a pixel is enough. */
    private static final Pattern NEEDLESS_DIGITS = Pattern.compile("(\\.\\d)\\d+");

    private Picture() {}

    static String file(Figures.Curve curve) {
        return curve.key() + ".svg";
    }

    static void draw(Figures.Curve curve, Path folder) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart(curve), svg, VectorGraphicsFormat.SVG);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(file(curve)),
                NEEDLESS_DIGITS.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll("$1"));
    }

    private static XYChart chart(Figures.Curve curve) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(curve.title())
                .xAxisTitle(curve.x())
                .yAxisTitle(curve.y())
                .build();
        plain(chart.getStyler());
        List<double[]> points = curve.points();
        XYSeries rounds = chart.addSeries(
                "each round",
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
        rounds.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        drawn(rounds, POINT);
        SortedMap<Double, Double> medians = medians(points);
        drawn(chart.addSeries("median", new ArrayList<>(medians.keySet()), new ArrayList<>(medians.values())), LINE);
        return chart;
    }

    private static void drawn(XYSeries series, Color colour) {
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(colour);
        series.setLineColor(colour);
        series.setLineStyle(PEN);
    }

    private static void plain(XYStyler styler) {
        Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        styler.setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16))
                .setChartTitleBoxVisible(false)
                .setLegendVisible(false);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(HAIR);
        styler.setAxisTickLabelsFont(small);
        styler.setAxisTitleFont(small);
        styler.setAxisTickLabelsColor(INK);
        styler.setXAxisDecimalPattern("#,##0");
        styler.setYAxisMin(0.0);
        styler.setMarkerSize(7);
    }

    private static SortedMap<Double, Double> medians(List<double[]> points) {
        SortedMap<Double, Double> medians = new TreeMap<>();
        points.forEach(point -> medians.computeIfAbsent(
                point[0],
                x -> Statistic.MEDIAN.of(points.stream()
                        .filter(other -> other[0] == x)
                        .mapToDouble(other -> other[1])
                        .toArray())));
        return medians;
    }
}
