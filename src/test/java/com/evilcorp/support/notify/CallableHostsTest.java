package com.evilcorp.support.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallableHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1"
            })
    void private_networks_are_not_called(String address) throws UnknownHostException {
        assertThat(CallableHosts.isPrivate(InetAddress.getByName(address))).isTrue();
        assertThat(new CallableHosts(Set.of()).mayCall(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2001:db8::1"})
    void public_ones_are(String address) throws UnknownHostException {
        assertThat(new CallableHosts(Set.of()).mayCall(address)).isTrue();
    }

    @Test
    void a_name_that_leads_to_a_private_network_is_called_only_if_it_is_named() throws UnknownHostException {
        assertThat(new CallableHosts(Set.of()).mayCall("localhost")).isFalse();
        assertThat(new CallableHosts(Set.of("127.0.0.1")).mayCall("localhost")).isFalse();
        assertThat(new CallableHosts(Set.of("localhost")).mayCall("localhost")).isTrue();
    }
}
