package com.evilcorp.support.edge.limit;

import com.evilcorp.support.config.SupportConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

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
}
