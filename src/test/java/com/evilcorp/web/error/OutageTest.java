package com.evilcorp.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57014"})
    void database_that_is_away_or_takes_too_long_is_an_outage(String state) {
        assertThat(Outage.isBehind(failed(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "22001", ""})
    void what_the_database_refuses_for_its_content_is_a_bug(String state) {
        assertThat(Outage.isBehind(failed(state))).isFalse();
    }

    @Test
    void pool_without_a_connection_left_is_an_outage() {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
    }

    @Test
    void what_is_not_asked_any_more_is_an_outage() {
        assertThat(Outage.isBehind(new CircuitBreakerOpenException("open"))).isTrue();
        assertThat(Outage.isBehind(new BulkheadException("full"))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void all_else_is_a_bug() {
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("What is this?"))).isFalse();
    }

    private static RuntimeException failed(String state) {
        return new IllegalStateException("A page failed", new SQLException("Refused", state));
    }
}
