package com.evilcorp.support.evaluator.statistics.page;

import java.util.Optional;

/**
 * One figure of a period, which can be set beside that of another.
 *
 * @param name     as it is read, the same in every period
 * @param value    milliseconds, if it is a time; a part of one, if it is a share; nothing of nobody
 * @param sessions how many it is of
 * @param link     to those
 */
record KeyFigure(String name, Unit unit, Optional<Double> value, int sessions, String link) {
    /** What a figure is measured in. */
    enum Unit {
        COUNT,
        TIME,
        SHARE,
        MEAN
    }
}
