package com.evilcorp.support.connection;

import java.util.Locale;

/** How values are written in the labels of metrics. */
public final class MetricTags {
    private MetricTags() {}

    /** As on the wire: {@code not-now}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
