package com.evilcorp.support.edge;

import com.evilcorp.support.config.SupportConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;

/** The settings, but for some. */
final class Limits {
    private Limits() {}

    /** @param settings each as {@code http.read-burst=2} */
    static SupportConfig of(String... settings) {
        SmallRyeConfigBuilder config =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(SupportConfig.class);
        for (String setting : settings) {
            int at = setting.indexOf('=');
            config.withDefaultValue("support." + setting.substring(0, at), setting.substring(at + 1));
        }
        return config.build().getConfigMapping(SupportConfig.class);
    }

    /** Where no proxy is believed. */
    static ClientAddress nobodyForwards() {
        return new ClientAddress(false, TrustedProxies.of(List.of()));
    }
}
