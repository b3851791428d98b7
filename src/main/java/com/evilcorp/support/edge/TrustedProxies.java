package com.evilcorp.support.edge;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The proxies that are believed when they say who asks.
 *
 * @param networks those of their addresses; empty if any proxy is believed, as long as it is the last on the way
 */
record TrustedProxies(List<CidrAddress> networks) {
    private static final String SETTING = "quarkus.http.proxy.trusted-proxies";

    /**
     * @param settings addresses, networks and names, as Quarkus takes them; names are looked up now, once
     * @throws IllegalArgumentException if one is none of these
     */
    static TrustedProxies of(List<String> settings) {
        return new TrustedProxies(
                settings.stream().flatMap(TrustedProxies::networksOf).toList());
    }

    /** Whether a connection from there may say on whose behalf it comes. */
    boolean isTrustedPeer(InetAddress address) {
        return networks.isEmpty() || isTrusted(address);
    }

    /** Whether an address in the chain is that of a proxy, so that the one before it counts. */
    boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static Stream<CidrAddress> networksOf(String setting) {
        if (setting.indexOf('/') >= 0) {
            CidrAddress network = Inet.parseCidrAddress(setting);
            if (network == null) {
                throw new IllegalArgumentException(SETTING + ": " + setting + " is no network, as 10.0.0.0/8 is");
            }
            return Stream.of(network);
        }
        try {
            return Stream.of(InetAddress.getAllByName(host(setting)))
                    .map(address -> CidrAddress.create(address, address.getAddress().length * Byte.SIZE));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(SETTING + ": nobody knows where " + setting + " is", e);
        }
    }

    /** Without a port. */
    private static String host(String setting) {
        int colon = setting.lastIndexOf(':');
        return colon > 0 && (setting.indexOf(':') == colon || setting.charAt(colon - 1) == ']')
                ? setting.substring(0, colon)
                : setting;
    }
}
