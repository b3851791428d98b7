package com.evilcorp.support.notify;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/**
 * Which hosts are called: those on public networks, and on private ones those that are named. A name that somebody has lead to a
 * private address is called no more than that address.
 */
final class CallableHosts {
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;
    private static final int BYTE = 0xff;

    private final Set<String> named;

    CallableHosts(Set<String> named) {
        this.named = named;
    }

    /**
     * Whether all addresses that a host has now may be called.
     *
     * @throws UnknownHostException where it has none
     */
    boolean mayCall(String host) throws UnknownHostException {
        return named.contains(host)
                || Arrays.stream(InetAddress.getAllByName(host)).noneMatch(CallableHosts::isPrivate);
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isUniqueLocal(address) : isShared(address));
    }

    /** RFC 4193. */
    private static boolean isUniqueLocal(InetAddress address) {
        return (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** 0.0.0.0/8, and what providers share among customers (RFC 6598). */
    private static boolean isShared(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        return first == 0 || (first == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND);
    }
}
