package com.evilcorp.support.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** Room for few, and for fewer of one address. The tests' own address is a proxy's; others of this machine are not. */
public final class Crowded implements QuarkusTestProfile {
    static final int MOST = 12;
    static final int MOST_IDLE = 8;
    static final int MOST_PER_ADDRESS = 2;
    static final int FRAMES = 20;
    static final int PICTURE_BYTES = 100;

    /** Wrong words of an address. */
    public static final int MOST_GUESSES = 3;

    /** Questions of an address. */
    public static final int MOST_QUESTIONS = 4;

    /** Questions of everybody that wait for an answer. */
    public static final int MOST_WAITING_QUESTIONS = 9;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(ofConnections());
        settings.putAll(Map.of(
                "support.questions.max-guesses-per-address", Integer.toString(MOST_GUESSES),
                "support.questions.max-per-address-and-day", Integer.toString(MOST_QUESTIONS),
                "support.questions.max-waiting", Integer.toString(MOST_WAITING_QUESTIONS)));
        return settings;
    }

    private static Map<String, String> ofConnections() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1",
                "support.sockets.max-open", Integer.toString(MOST),
                "support.sockets.max-pending", Integer.toString(MOST_IDLE),
                "support.sockets.max-per-address", Integer.toString(MOST_PER_ADDRESS),
                "support.sockets.address-frame-burst", Integer.toString(FRAMES),
                "support.sockets.address-frames-per-second", "1",
                "support.pictures.max-stored-per-day", Integer.toString(PICTURE_BYTES));
    }
}
