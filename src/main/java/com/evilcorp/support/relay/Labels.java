package com.evilcorp.support.relay;

import java.util.Locale;

/** How values are written in the labels of metrics. */
final class Labels {
    private Labels() {}

    /** As on the wire: {@code not-now}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
