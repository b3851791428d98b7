package com.evilcorp.support.config;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Holds Quarkus' own setting of origins to ours. Whoever is named there may read every page and sit at the desk, where our
 * own opens the chat alone.
 */
public final class OriginSettings {
    private static final String OURS = "support.chat.origins";
    private static final String QUARKUS = "quarkus.http.cors.origins";

    private OriginSettings() {}

    /** Why the service must not start, if it must not. */
    public static Optional<String> obstacle(SmallRyeConfig config) {
        Set<String> open = origins(config, QUARKUS);
        return open.isEmpty() || open.equals(origins(config, OURS))
                ? Optional.empty()
                : Optional.of(QUARKUS + " would open all of it to " + String.join(", ", open)
                        + ". Leave it alone, and name in " + OURS + " whose pages may show the chat.");
    }

    private static Set<String> origins(SmallRyeConfig config, String setting) {
        return config.getOptionalValues(setting, String.class, HashSet::new).orElseGet(HashSet::new);
    }
}
