package com.evilcorp.support.edge;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, for limits per address. Each proxy on the way appends whom it heard to
 * {@code X-Forwarded-For}, so what stands on the left is what the client wrote itself: the chain is read from the right, past
 * the proxies that are trusted.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String CHAIN = "X-Forwarded-For";
    /** More proxies than anybody has in a row. */
    private static final int MOST_HOPS = 16;

    private static final int LONGEST_NAME = 64;
    private static final int NETWORK_BYTES = 8;

    private final boolean forwarded;
    private final TrustedProxies proxies;

    @Inject
    ClientAddress(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarded,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this(forwarded, TrustedProxies.of(forwarded ? trusted.orElse(List.of()) : List.of()));
    }

    ClientAddress(boolean forwarded, TrustedProxies proxies) {
        this.forwarded = forwarded;
        this.proxies = proxies;
    }

    /** What counts as one address: {@link #network} of whoever asks. */
    public String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        return of(peer.hostAddress(), request.headers().getAll(CHAIN));
    }

    /** Whether what comes from there comes on behalf of others, by all that is configured. */
    public boolean isProxy(InetAddress peer) {
        return forwarded && proxies.isTrustedPeer(peer);
    }

    /**
     * @param peer   the other end of the connection
     * @param chains each line of the header
     */
    String of(String peer, List<String> chains) {
        boolean onBehalfOfOthers =
                !chains.isEmpty() && parse(peer).filter(this::isProxy).isPresent();
        return onBehalfOfOthers ? fromTheRight(peer, String.join(",", chains)) : network(peer);
    }

    private String fromTheRight(String peer, String chain) {
        String nearest = peer;
        int end = chain.length();
        for (int hop = 0; hop < MOST_HOPS && end >= 0; hop++) {
            int comma = chain.lastIndexOf(',', end - 1);
            String name = withoutPort(chain.substring(comma + 1, end).strip());
            end = comma;
            if (!name.isEmpty()) {
                nearest = name;
                if (parse(name).filter(proxies::isTrusted).isEmpty()) {
                    break;
                }
            }
        }
        return network(nearest);
    }

    /**
     * What counts as one address. Whoever has an address of version 6 has 2<sup>64</sup> of them, so there it is the
     * network of 64 bits.
     *
     * @param address as the connection or a proxy names it; what is no IP address stands for itself
     */
    public static String network(String address) {
        return parse(address)
                .map(ClientAddress::network)
                .orElseGet(() -> address.substring(0, Math.min(address.length(), LONGEST_NAME)));
    }

    /** The same of an address that is one. */
    public static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
    }

    private static Optional<InetAddress> parse(String text) {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(text))
                .map(ClientAddress::address);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    /** {@code 192.0.2.1:80} and {@code [2001:db8::1]:80}, as some proxies write them. */
    private static String withoutPort(String name) {
        int colon = name.lastIndexOf(':');
        boolean hasPort = colon > 0 && (name.indexOf(':') == colon || name.charAt(colon - 1) == ']');
        return hasPort ? name.substring(0, colon) : name;
    }
}
