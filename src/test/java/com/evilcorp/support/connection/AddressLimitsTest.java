package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.config.SupportConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two connections at once, one a second, three in all. */
class AddressLimitsTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "2001:db8::1";
    private static final long SECOND = 1_000_000_000;

    private final AddressLimits addresses = new AddressLimits(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SupportConfig.class)
            .withDefaultValue("support.sockets.connect-burst", "2")
            .withDefaultValue("support.sockets.connects-per-second", "1")
            .withDefaultValue("support.sockets.max-per-address", "3")
            .build()
            .getConfigMapping(SupportConfig.class));

    @Test
    void burst_may_connect_and_then_one_a_second() {
        assertThat(allowed(HERE, 0, 5)).isEqualTo(2);
        assertThat(allowed(HERE, SECOND, 5)).isEqualTo(1);
    }

    @Test
    void one_address_takes_nothing_from_another() {
        assertThat(allowed(HERE, 0, 5)).isEqualTo(2);
        assertThat(allowed(THERE, 0, 5)).isEqualTo(2);
    }

    @Test
    void address_holds_so_many_connections_and_one_more_for_each_that_goes() {
        connects(HERE, 3);
        assertThat(addresses.mayConnect(HERE, 10 * SECOND)).isFalse();
        assertThat(addresses.mayConnect(THERE, 10 * SECOND)).isTrue();
        addresses.disconnected(HERE);
        assertThat(addresses.mayConnect(HERE, 20 * SECOND)).isTrue();
    }

    @Test
    void who_was_let_in_counts_before_the_connection_stands_but_not_for_ever() {
        assertThat(allowed(HERE, 0, 2) + allowed(HERE, SECOND, 1)).isEqualTo(3);
        assertThat(addresses.mayConnect(HERE, 3 * SECOND)).isFalse();
        connects(HERE, 1);
        assertThat(addresses.mayConnect(HERE, 4 * SECOND)).isFalse();
        assertThat(allowed(HERE, 60 * SECOND, 3)).isEqualTo(2);
    }

    @Test
    void address_with_connections_is_not_forgotten_however_quiet() {
        connects(HERE, 3);
        addresses.forgetTheQuiet(3_600 * SECOND);
        assertThat(addresses.mayConnect(HERE, 3_600 * SECOND)).isFalse();
    }

    @Test
    void address_that_was_just_too_fast_is_not_forgotten() {
        assertThat(allowed(HERE, 0, 5)).isEqualTo(2);
        addresses.forgetTheQuiet(SECOND / 2);
        assertThat(addresses.mayConnect(HERE, SECOND / 2)).isFalse();
    }

    @Test
    void forgotten_address_begins_anew() {
        connects(HERE, 1);
        addresses.disconnected(HERE);
        addresses.forgetTheQuiet(3_600 * SECOND);
        addresses.disconnected(HERE);
        connects(HERE, 2);
        assertThat(addresses.mayConnect(HERE, 3_600 * SECOND)).isTrue();
        connects(HERE, 1);
        assertThat(addresses.mayConnect(HERE, 3_700 * SECOND)).isFalse();
    }

    private void connects(String address, int times) {
        LongStream.range(0, times).forEach(unused -> addresses.connected(address, 0));
    }

    private long allowed(String address, long now, int attempts) {
        return LongStream.range(0, attempts)
                .filter(unused -> addresses.mayConnect(address, now))
                .count();
    }
}
