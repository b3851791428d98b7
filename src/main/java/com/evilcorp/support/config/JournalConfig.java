package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The journal. */
public interface JournalConfig {
    /** What may wait to be stored, in lines; past it, commands are refused with {@code busy}. */
    @WithDefault("20000")
    @WithConverter(SettingConverters.Count.class)
    int outboxCapacity();

    /** The same in bytes of memory. */
    @WithDefault("33554432")
    @WithConverter(SettingConverters.LongCount.class)
    long outboxCapacityBytes();

    /** The first pause after the database did not answer; it doubles from try to try. */
    @WithDefault("100ms")
    @WithConverter(SettingConverters.Time.class)
    Duration retryDelay();

    /** The longest such pause. */
    @WithDefault("2s")
    @WithConverter(SettingConverters.Time.class)
    Duration retryMaxDelay();

    /** How often a standby asks for the lease. */
    @WithDefault("1s")
    @WithConverter(SettingConverters.Time.class)
    Duration leaseInterval();

    /** How often a standby looks in vain for a sign of life of the desk before it takes the lease from it. */
    @WithDefault("10")
    @WithConverter(SettingConverters.Count.class)
    int leaseMaxAttempts();

    /** How often the desk gives a sign of life, and looks whether it still is the desk. */
    @WithDefault("2s")
    @WithConverter(SettingConverters.Time.class)
    Duration heartbeatInterval();

    /** How long the journal's thread may stand still before the process counts as dead. */
    @WithDefault("60s")
    @WithConverter(SettingConverters.Time.class)
    Duration stallTimeout();

    /** How long a stopping service goes on storing what was decided. */
    @WithDefault("4s")
    @WithConverter(SettingConverters.Time.class)
    Duration stopTimeout();

    /** How long browsers may then take to answer that they close. */
    @WithDefault("2s")
    @WithConverter(SettingConverters.Time.class)
    Duration goodbyeTimeout();
}
