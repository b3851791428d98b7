package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Calls to whoever is to know that somebody waits; none without an address. */
public interface NotifyConfig {
    /** Where notices are posted, by HTTP or HTTPS. */
    Optional<URI> url();

    /** What notices are signed with; it goes with the address. */
    Optional<String> secret();

    /**
     * What is posted, in JSON, with {@code {kind}}, {@code {count}}, {@code {since}} and {@code {at}} where these are to stand:
     * none of them holds what would have to be escaped.
     */
    @WithDefault("{\"kind\":\"{kind}\",\"count\":{count},\"since\":\"{since}\",\"at\":\"{at}\"}")
    String body();

    /** Names or addresses of hosts on private networks that may be called; without, only public ones are. */
    Optional<Set<String>> privateHosts();

    /** The least time between two notices of a kind. */
    @WithDefault("15m")
    @WithConverter(SettingConverters.Time.class)
    Duration interval();

    /** How often a notice is sent before it is given up. */
    @WithDefault("6")
    @WithConverter(SettingConverters.Count.class)
    int maxAttempts();

    /** The first pause after a notice was not taken; it doubles from try to try. */
    @WithDefault("5s")
    @WithConverter(SettingConverters.Time.class)
    Duration retryDelay();

    /** How long whoever is called may take to answer. */
    @WithDefault("5s")
    @WithConverter(SettingConverters.Time.class)
    Duration timeout();
}
