package com.evilcorp.support.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much may be logged. */
class LogLimitTest {
    private static final String LIBRARY = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";
    private static final long SECOND = 1_000_000_000;

    private final LogLimit limit = new LogLimit();

    @Test
    void a_library_that_fails_without_end_logs_one_line_a_second() {
        assertThat(logged(LIBRARY, 10_000, 0)).isEqualTo(60);
        assertThat(logged(LIBRARY, 10_000, SECOND)).isEqualTo(1);
    }

    @Test
    void nobody_is_silenced_by_another() {
        assertThat(logged(LIBRARY, 10_000, 0)).isEqualTo(60);
        assertThat(logged("com.evilcorp.support.journal.Journal", 10_000, 0)).isEqualTo(300);
        assertThat(logged(null, 10_000, 0)).isEqualTo(60);
    }

    @Test
    void how_many_were_left_out_is_said_with_the_next() {
        assertThat(logged(LIBRARY, 1_000, 0)).isEqualTo(60);
        LogRecord next = line(LIBRARY);
        assertThat(limit.isLoggable(next, SECOND)).isTrue();
        assertThat(next.getMessage()).isEqualTo("It failed [940 before it were left out]");
    }

    private long logged(String logger, int times, long now) {
        return IntStream.range(0, times)
                .filter(unused -> limit.isLoggable(line(logger), now))
                .count();
    }

    private static LogRecord line(String logger) {
        LogRecord line = new LogRecord(Level.SEVERE, "It failed");
        line.setLoggerName(logger);
        return line;
    }
}
