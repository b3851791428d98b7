package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Requests. */
public interface HttpConfig {
    /** The names that this service goes by; a request for another is refused with 421. Without any, all are taken. */
    Optional<Set<String>> hosts();

    /** Pages and pictures a second that an address may read in the long run; more are refused with 429. */
    @WithDefault("100")
    @WithConverter(SettingConverters.Count.class)
    int readsPerSecond();

    /** Pages and pictures that an address may read at once. */
    @WithDefault("1000")
    @WithConverter(SettingConverters.Count.class)
    int readBurst();

    /** Forms a second that an address may send in the long run; more are refused with 429. */
    @WithDefault("5")
    @WithConverter(SettingConverters.Count.class)
    int writesPerSecond();

    /** Forms that an address may send at once. */
    @WithDefault("100")
    @WithConverter(SettingConverters.Count.class)
    int writeBurst();

    /** How long the head of a request may take to come, from its first byte on; then the connection is closed. */
    @WithDefault("10s")
    @WithConverter(SettingConverters.Time.class)
    Duration headerTimeout();

    /** How long a peer may read nothing of what waits for it; then the connection is closed. */
    @WithDefault("30s")
    @WithConverter(SettingConverters.Time.class)
    Duration writeTimeout();

    /** Requests that may wait on one connection for their answers; with one more it is closed. */
    @WithDefault("16")
    @WithConverter(SettingConverters.Count.class)
    int maxPipelined();

    /** Connections of an address that are no sockets; one more is closed. Those of trusted proxies do not count. */
    @WithDefault("256")
    @WithConverter(SettingConverters.Count.class)
    int maxConnectionsPerAddress();

    /** How long a form may take to come; then it is refused with 408. */
    @WithDefault("5s")
    @WithConverter(SettingConverters.Time.class)
    Duration bodyTimeout();

    /** Bytes that an address may have stored at once, and again in the course of a day; more is refused. */
    @WithDefault("67108864")
    @WithConverter(SettingConverters.LongCount.class)
    long maxStoredPerDay();

    /** Forms of an address that may be under way at once; one more is refused with 429. */
    @WithDefault("16")
    @WithConverter(SettingConverters.Count.class)
    int maxUnfinishedPerAddress();
}
