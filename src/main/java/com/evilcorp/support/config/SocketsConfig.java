package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The sockets. */
public interface SocketsConfig {
    /** Frames a second that a connection may send in the long run. */
    @WithDefault("20")
    @WithConverter(SettingConverters.Count.class)
    int framesPerSecond();

    /** Frames that a connection may send at once. */
    @WithDefault("60")
    @WithConverter(SettingConverters.Count.class)
    int frameBurst();

    /** Refused frames that are forgiven, getting forgotten at {@link #framesPerSecond}; then it is closed. */
    @WithDefault("200")
    @WithConverter(SettingConverters.Count.class)
    int maxRefusedFrames();

    /** Frames a second that all connections of an address may send in the long run. */
    @WithDefault("4000")
    @WithConverter(SettingConverters.Count.class)
    int addressFramesPerSecond();

    /** Frames that all connections of an address may send at once. */
    @WithDefault("12000")
    @WithConverter(SettingConverters.Count.class)
    int addressFrameBurst();

    /** Connects a second that an address may make in the long run. */
    @WithDefault("20")
    @WithConverter(SettingConverters.Count.class)
    int connectsPerSecond();

    /** Connects that an address may make at once. */
    @WithDefault("100")
    @WithConverter(SettingConverters.Count.class)
    int connectBurst();

    /** Connections that an address may hold. */
    @WithDefault("200")
    @WithConverter(SettingConverters.Count.class)
    int maxPerAddress();

    /** Connections in all; past it, newcomers are closed with 1013. */
    @WithDefault("15000")
    @WithConverter(SettingConverters.Connections.class)
    int maxOpen();

    /** Connections that have not started, resumed or sat yet; past it, the oldest is closed as idle. */
    @WithDefault("5000")
    @WithConverter(SettingConverters.Count.class)
    int maxPending();

    /** JSON characters that may wait to be written to one connection besides its longest answer; past it, it is cut. */
    @WithDefault("2097152")
    @WithConverter(SettingConverters.Count.class)
    int maxUnsent();

    /** How long a connection may go without starting, resuming or sitting. */
    @WithDefault("60s")
    @WithConverter(SettingConverters.Time.class)
    Duration idleTimeout();

    /** How often a peer is asked whether it is there, by a ping. */
    @WithDefault("10s")
    @WithConverter(SettingConverters.Time.class)
    Duration pingInterval();

    /** How long a peer may be silent, pongs included, before it is cut. */
    @WithDefault("30s")
    @WithConverter(SettingConverters.Time.class)
    Duration silenceTimeout();

    /** How long a peer that is not silent may leave pings unanswered, as one does that reads nothing. */
    @WithDefault("40s")
    @WithConverter(SettingConverters.Time.class)
    Duration pongTimeout();

    /** How long the holder of the seat may take to answer when another connection shows its token. */
    @WithDefault("2s")
    @WithConverter(SettingConverters.Time.class)
    Duration probeTimeout();

    /** The least time between two tellings of the places in the queue. */
    @WithDefault("1s")
    @WithConverter(SettingConverters.Time.class)
    Duration positionInterval();
}
