package com.evilcorp.support.fault;

import java.time.Duration;

/** Whether there is time: the soak profile does the same for longer, with the defaults of the service. */
final class Soak {
    static final boolean RUNS = Boolean.getBoolean("soak");

    private Soak() {}

    static int or(int usually, int soaking) {
        return RUNS ? soaking : usually;
    }

    static Duration or(Duration usually, Duration soaking) {
        return RUNS ? soaking : usually;
    }
}
