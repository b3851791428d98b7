package com.evilcorp.support.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three pages at once and one a second; two forms at once and one a second. */
class RequestLimitsTest {
    private static final String HERE = "192.0.2.1";
    private static final long SECOND = 1_000_000_000;

    private final RequestLimits limits = new RequestLimits(Limits.of(
            "http.read-burst=3", "http.reads-per-second=1", "http.write-burst=2", "http.writes-per-second=1"));

    @Test
    void an_address_reads_and_writes_on_separate_accounts() {
        assertThat(asked(HERE, true, 0)).isEqualTo(3);
        assertThat(asked(HERE, false, 0)).isEqualTo(2);
        assertThat(asked(HERE, true, SECOND)).isEqualTo(1);
        assertThat(asked(HERE, false, SECOND)).isEqualTo(1);
    }

    @Test
    void one_address_takes_nothing_from_another() {
        assertThat(asked(HERE, true, 0)).isEqualTo(3);
        assertThat(asked("192.0.2.2", true, 0)).isEqualTo(3);
    }

    @Test
    void only_the_quiet_are_forgotten() {
        assertThat(asked(HERE, true, 0)).isEqualTo(3);
        limits.forgetTheQuiet(SECOND);
        assertThat(asked(HERE, true, SECOND)).isEqualTo(1);
        limits.forgetTheQuiet(60 * SECOND);
        assertThat(asked(HERE, true, 60 * SECOND)).isEqualTo(3);
    }

    private long asked(String address, boolean reads, long now) {
        return IntStream.range(0, 10)
                .filter(unused -> limits.mayAsk(address, reads, now))
                .count();
    }
}
