package com.evilcorp.support.evaluator.list;

/** Which way through an order. */
enum Direction {
    DOWN("<", "desc"),
    UP(">", "asc");

    private final String comparison;
    private final String sorting;

    Direction(String comparison, String sorting) {
        this.comparison = comparison;
        this.sorting = sorting;
    }

    /** What holds of all that comes behind something, compared to it. */
    String comparison() {
        return comparison;
    }

    /** As SQL sorts. */
    String sorting() {
        return sorting;
    }

    /** One step this way. */
    int step() {
        return this == UP ? 1 : -1;
    }

    Direction opposite() {
        return this == UP ? DOWN : UP;
    }
}
