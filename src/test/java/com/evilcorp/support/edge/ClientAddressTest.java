package com.evilcorp.support.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind proxies in 10.0.0.0/8, and one at 2001:db8:ffff::1. */
class ClientAddressTest {
    private static final String PROXY = "10.0.0.1";

    private final ClientAddress clients =
            new ClientAddress(true, TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:ffff::1")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    192.0.2.1                                   | 192.0.2.1
                    198.51.100.9, 192.0.2.1                     | 192.0.2.1
                    198.51.100.9,192.0.2.1,10.1.1.1,10.2.2.2    | 192.0.2.1
                    198.51.100.9, 192.0.2.1, 2001:db8:ffff::1   | 192.0.2.1
                    10.3.3.3, 10.1.1.1                          | 10.3.3.3
                    192.0.2.1:443, [2001:db8:ffff::1]:443       | 192.0.2.1
                    198.51.100.9, , 192.0.2.1, ,                | 192.0.2.1
                    198.51.100.9, unknown                       | unknown
                    2001:db8:1:2:3:4:5:6                        | 20010db800010002/64
                    """)
    void the_last_that_is_no_proxy_counts(String chain, String counts) {
        assertThat(clients.of(PROXY, List.of(chain))).isEqualTo(counts);
    }

    @Test
    void all_lines_of_the_header_are_one_chain() {
        assertThat(clients.of(PROXY, List.of("198.51.100.9", "192.0.2.1", "10.1.1.1")))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void nobody_but_a_proxy_is_believed() {
        assertThat(clients.of("203.0.113.7", List.of("192.0.2.1"))).isEqualTo("203.0.113.7");
        assertThat(new ClientAddress(false, TrustedProxies.of(List.of())).of(PROXY, List.of("192.0.2.1")))
                .isEqualTo(PROXY);
    }

    @Test
    void where_no_proxy_is_named_the_last_on_the_way_is_believed() {
        assertThat(new ClientAddress(true, TrustedProxies.of(List.of()))
                        .of("203.0.113.7", List.of("198.51.100.9, 192.0.2.1")))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void a_chain_of_proxies_alone_is_not_followed_for_ever() {
        assertThat(clients.of(PROXY, List.of("192.0.2.1," + "10.1.1.1,".repeat(1_000))))
                .isEqualTo("10.1.1.1");
    }

    @Test
    void an_address_of_version_6_counts_by_its_network() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.network("2001:db8:1:2::1"));
        assertThat(ClientAddress.network("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.network("2001:db8:1:2::1"));
        assertThat(ClientAddress.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.network("192.0.2.2")).isEqualTo("192.0.2.2");
        assertThat(ClientAddress.network("unknown")).isEqualTo("unknown");
    }

    @Test
    void proxies_are_named_as_quarkus_takes_them() {
        TrustedProxies proxies = TrustedProxies.of(List.of("localhost", "192.0.2.1:80", "[2001:db8::1]:80"));
        assertThat(proxies.networks()).extracting(Object::toString).contains("127.0.0.1/32", "192.0.2.1/32");
        assertThat(proxies.networks()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "nobody.invalid"})
    void what_is_no_proxy_is_refused_by_name(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quarkus.http.proxy.trusted-proxies: ")
                .hasMessageContaining(setting);
    }
}
