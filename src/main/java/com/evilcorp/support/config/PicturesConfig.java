package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Pictures that customers show. */
public interface PicturesConfig {
    /** Whether any are taken. Those that were shown before are still seen. */
    @WithDefault("true")
    boolean enabled();

    /** Bytes that a picture may have; more are refused with 413. */
    @WithDefault("1048576")
    @WithConverter(SettingConverters.Count.class)
    int maxBytes();

    /** Pixels that a picture may be wide and high; more are refused with 422. */
    @WithDefault("2000")
    @WithConverter(SettingConverters.Count.class)
    int maxSide();

    /** Pictures that a session may have; more are refused with 429. */
    @WithDefault("5")
    @WithConverter(SettingConverters.Count.class)
    int maxPerSession();

    /** How long a picture may wait for a line that shows it; then it is deleted. */
    @WithDefault("1h")
    @WithConverter(SettingConverters.Time.class)
    Duration unnamedRetention();

    /** Bytes of pictures that an address may have stored at once, and again in the course of a day; more are refused. */
    @WithDefault("20971520")
    @WithConverter(SettingConverters.LongCount.class)
    long maxStoredPerDay();

    /** How long a picture may take to come or to go; then its connection is closed. */
    @WithDefault("30s")
    @WithConverter(SettingConverters.Time.class)
    Duration transferTimeout();

    /** Pictures that may be under way at once, here or back; one more is refused with 503. */
    @WithDefault("32")
    @WithConverter(SettingConverters.Count.class)
    int maxUnderWay();

    /** How many of them may be of one address; one more is refused with 429. */
    @WithDefault("6")
    @WithConverter(SettingConverters.Count.class)
    int maxUnderWayPerAddress();
}
