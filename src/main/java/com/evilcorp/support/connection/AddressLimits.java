package com.evilcorp.support.connection;

import com.evilcorp.support.config.SocketsConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.web.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who connects from where, how fast and how often. An address that has nothing open and was quiet is forgotten. */
@ApplicationScoped
public class AddressLimits {
    /** A connection stands within a round trip of being let in, or never. */
    private static final long ARRIVAL_LIMIT_NANOS = Duration.ofSeconds(10).toNanos();

    private static final class Guest {
        private final TokenBucket connects;
        private final TokenBucket frames;
        private int open;
        private int arriving;
        private long lastLetIn;

        private Guest(TokenBucket connects, TokenBucket frames) {
            this.connects = connects;
            this.frames = frames;
        }

        /** Those that were let in and have not come since are given up. */
        private int expected(long now) {
            if (now - lastLetIn > ARRIVAL_LIMIT_NANOS) {
                arriving = 0;
            }
            return arriving;
        }
    }

    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final SocketsConfig limits;

    @Inject
    AddressLimits(SupportConfig config) {
        this.limits = config.sockets();
    }

    /** Whether another connection from there may be made now; the asking counts, and who was let in counts at once. */
    boolean mayConnect(String address, long now) {
        boolean[] may = new boolean[1];
        guests.compute(address, (unused, known) -> {
            Guest guest = known == null ? newGuest(now) : known;
            may[0] = guest.connects.take(now) && guest.open + guest.expected(now) < limits.maxPerAddress();
            if (may[0]) {
                guest.arriving++;
                guest.lastLetIn = now;
            }
            return guest;
        });
        return may[0];
    }

    /** Another connection stands; answers with what all from there share: the frames they may send. */
    TokenBucket connected(String address, long now) {
        return guests.compute(address, (unused, known) -> {
                    Guest guest = known == null ? newGuest(now) : known;
                    guest.arriving = Math.max(0, guest.arriving - 1);
                    guest.open++;
                    return guest;
                })
                .frames;
    }

    /** The frames that all connections from there may send, of one that was let in. */
    TokenBucket frames(String address, long now) {
        return guests.computeIfAbsent(address, unused -> newGuest(now)).frames;
    }

    void disconnected(String address) {
        guests.computeIfPresent(address, (unused, guest) -> {
            guest.open--;
            return guest;
        });
    }

    void forgetTheQuiet(long now) {
        guests.keySet()
                .forEach(address -> guests.computeIfPresent(
                        address, (unused, guest) -> guest.open == 0 && guest.connects.isFull(now) ? null : guest));
    }

    private Guest newGuest(long now) {
        return new Guest(
                new TokenBucket(limits.connectBurst(), limits.connectsPerSecond(), now),
                new TokenBucket(limits.addressFrameBurst(), limits.addressFramesPerSecond(), now));
    }
}
