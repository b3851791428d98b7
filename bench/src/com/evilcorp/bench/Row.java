package com.evilcorp.bench;

import java.util.List;

/**
 * A line of the benchmark's table: something that is measured, and mostly the floor that it stands on.
 *
 * @param key       names its figures; rows that look at the same figures differently share it
 * @param what      is measured
 * @param floor     what its floor is; empty if it has none
 * @param unit      of the figure and of the floor's
 * @param statistic what of a round's values counts
 * @param bounds    what it should keep to, each by itself
 */
record Row(String key, String what, String floor, String unit, Statistic statistic, List<Bound> bounds) {
    Row(String key, String what, String floor, String unit, Bound... bounds) {
        this(key, what, floor, unit, Statistic.MEDIAN, List.of(bounds));
    }

    /** The same figures, looked at otherwise. */
    Row at(Statistic other, Bound... bounds) {
        return new Row(key, what, floor, unit, other, List.of(bounds));
    }
}
