package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.wire.Problem;
import com.evilcorp.support.wire.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.websockets.next.CloseReason;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is refused to whomever is counted. */
class ConnectionMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ConnectionMetrics metrics = new ConnectionMetrics(registry);

    @Test
    void every_reason_to_close_has_a_word_of_its_own() throws IllegalAccessException {
        List<CloseReason> reasons = new ArrayList<>();
        for (Field field : CloseCodes.class.getDeclaredFields()) {
            if (field.getType() == CloseReason.class) {
                reasons.add((CloseReason) field.get(null));
            }
        }
        assertThat(reasons).hasSizeGreaterThan(4);
        reasons.forEach(metrics::closed);
        assertThat(registry.get("support.sockets.closed").counters())
                .filteredOn(counter -> counter.count() == 1)
                .hasSameSizeAs(reasons);
    }

    @Test
    void every_problem_has_a_word_of_its_own() {
        for (Problem.Code code : Problem.Code.values()) {
            metrics.refused(code);
        }
        assertThat(registry.get("support.refusals").counters())
                .hasSameSizeAs(Problem.Code.values())
                .allMatch(counter -> counter.count() == 1);
    }

    @Test
    void the_word_of_a_problem_is_that_of_the_wire() {
        for (Problem.Code code : Problem.Code.values()) {
            String frame = Wire.write(new Problem(code, "", Optional.empty()));
            assertThat(frame).contains("\"code\":\"" + MetricTags.word(code) + "\"");
        }
    }
}
