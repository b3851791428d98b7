package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.statistics.page.StatisticsView.DayBar;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.DayPicture;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws stretches of time as bars, each in pieces by how its sessions ended, in a picture of so many units. */
final class StackedBars {
    static final double WIDTH = 600;
    static final double HEIGHT = 160;
    private static final double GAP = 0.15;

    private StackedBars() {}

    /**
     * Some time.
     *
     * @param groups how many sessions were opened in it, by how they ended
     * @param link   to them
     */
    record Stretch(String from, String to, SortedMap<String, Integer> groups, String link) {
        int sessions() {
            return groups.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param stretches in their order, in some of which there are sessions */
    static DayPicture picture(String step, List<Stretch> stretches, String first, String last, List<String> ticks) {
        int most = stretches.stream().mapToInt(Stretch::sessions).max().orElseThrow();
        double width = WIDTH / stretches.size();
        List<DayBar> bars = new ArrayList<>();
        for (Stretch stretch : stretches) {
            bars.add(new DayBar(
                    stretch.from(),
                    stretch.to(),
                    stretch.sessions(),
                    rounded(bars.size() * width),
                    rounded(width * (1 - GAP)),
                    pieces(stretch.groups(), most),
                    stretch.link()));
        }
        return new DayPicture(step, most, bars, first, last, ticks);
    }

    private static List<Piece> pieces(SortedMap<String, Integer> groups, int most) {
        List<Piece> pieces = new ArrayList<>();
        double y = HEIGHT;
        for (Map.Entry<String, Integer> group : groups.entrySet()) {
            double height = HEIGHT * group.getValue() / most;
            y -= height;
            pieces.add(new Piece(group.getKey(), group.getValue(), rounded(y), rounded(height)));
        }
        return pieces;
    }

    /** To hundredths. */
    static double rounded(double units) {
        return Math.round(units * 100) / 100.0;
    }
}
