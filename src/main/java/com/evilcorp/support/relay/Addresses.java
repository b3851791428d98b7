package com.evilcorp.support.relay;

import com.evilcorp.support.SupportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who connects from where, how fast and how often. An address that has nothing open and was quiet is forgotten. */
@ApplicationScoped
public class Addresses {
    private static final class Guest {
        private final TokenBucket connects;
        private final TokenBucket frames;
        private int open;

        private Guest(TokenBucket connects, TokenBucket frames) {
            this.connects = connects;
            this.frames = frames;
        }
    }

    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final SupportConfig.Sockets limits;

    @Inject
    Addresses(SupportConfig config) {
        this.limits = config.sockets();
    }

    /** Whether another connection from there may be made now; the asking counts. */
    boolean mayConnect(String address, long now) {
        boolean[] may = new boolean[1];
        guests.compute(address, (unused, known) -> {
            Guest guest = known == null ? newGuest(now) : known;
            may[0] = guest.connects.take(now) && guest.open < limits.mostPerAddress();
            return guest;
        });
        return may[0];
    }

    /** Another connection stands; answers with what all from there share: the frames they may send. */
    TokenBucket connected(String address, long now) {
        return guests.compute(address, (unused, known) -> {
                    Guest guest = known == null ? newGuest(now) : known;
                    guest.open++;
                    return guest;
                })
                .frames;
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
