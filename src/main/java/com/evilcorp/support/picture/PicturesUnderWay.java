package com.evilcorp.support.picture;

import com.evilcorp.support.config.PicturesConfig;
import com.evilcorp.support.config.SupportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * Pictures that are being received or sent, each of which takes memory for as long as that lasts: how many there may be, and how
 * many of an address. It is asked by every event loop, for no longer than it takes to count.
 */
@ApplicationScoped
public class PicturesUnderWay {
    private final PicturesConfig limits;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    /** Whether there is room for one more. */
    enum Room {
        GIVEN,
        NONE_FOR_ADDRESS,
        NONE
    }

    @Inject
    PicturesUnderWay(SupportConfig config) {
        this.limits = config.pictures();
    }

    /** Takes room for one; where it is given, {@link #end} has to follow. */
    synchronized Room begin(String address) {
        int ofAddress = byAddress.getOrDefault(address, 0);
        if (ofAddress >= limits.maxUnderWayPerAddress()) {
            return Room.NONE_FOR_ADDRESS;
        }
        if (all >= limits.maxUnderWay()) {
            return Room.NONE;
        }
        byAddress.put(address, ofAddress + 1);
        all++;
        return Room.GIVEN;
    }

    synchronized void end(String address) {
        byAddress.computeIfPresent(address, (unused, known) -> known == 1 ? null : known - 1);
        all--;
    }
}
