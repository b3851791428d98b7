package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String SAID =
            """
              Latency Distribution
                 50%    1.50ms
                 99%  850.00us
              8000 requests in 4.00s, 40.00MB read
            Requests/sec:   1999.25
            """;

    @Test
    void units_are_read_as_milliseconds() {
        assertThat(Wrk.read(SAID)).isEqualTo(new Wrk(1999.25, 0.85));
        assertThat(Wrk.read(SAID.replace("850.00us", "1.20s")).p99Millis()).isEqualTo(1200);
    }

    @Test
    void answers_that_are_no_page_do_not_count() {
        assertThatThrownBy(() -> Wrk.read(SAID + "  Non-2xx or 3xx responses: 7\n"))
                .isInstanceOf(AssertionError.class);
    }
}
