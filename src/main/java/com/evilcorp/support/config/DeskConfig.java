package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The desk. */
public interface DeskConfig {
    /** For a browser that said goodbye: long enough for a reload or a click to the next page. */
    @WithDefault("3s")
    Duration closeGrace();

    /** For a browser whose connection died. */
    @WithDefault("15s")
    Duration dropGrace();

    /** For everybody, after the service started. */
    @WithDefault("15s")
    Duration restartGrace();

    /** How long an ended session can still be resumed and rated. */
    @WithDefault("10m")
    Duration endedRetention();

    /** The least time between two signals of a kind (typing, seen) that are passed on. */
    @WithDefault("1s")
    Duration typingInterval();

    /** How long the rep's last line has to be unanswered for the rep to ask whether the customer is there. */
    @WithDefault("2m")
    @WithConverter(SettingConverters.Time.class)
    Duration askAfter();

    /** How long the customer has to answer that, before the session ends. */
    @WithDefault("60s")
    @WithConverter(SettingConverters.Time.class)
    Duration askTimeout();

    /** How long it has to ring at a console that nobody touches for customers to be told so. */
    @WithDefault("2m")
    @WithConverter(SettingConverters.Time.class)
    Duration unansweredAfter();

    /** How long it has to ring at a console that nobody touches for the rep to count as away. */
    @WithDefault("10m")
    @WithConverter(SettingConverters.Time.class)
    Duration ringTimeout();

    /** How long a rep may count as away for that, with somebody waiting, before the seat is given up. */
    @WithDefault("30m")
    @WithConverter(SettingConverters.Time.class)
    Duration awayTimeout();

    /** How many sessions may wait; the next is refused with {@code queue-full}. */
    @WithDefault("10000")
    @WithConverter(SettingConverters.Count.class)
    int maxWaiting();

    /** How many waiting sessions a console is shown when it sits down. */
    @WithDefault("200")
    @WithConverter(SettingConverters.Count.class)
    int maxQueueShown();

    /** How many lines a customer may say before the rep is there; more are refused with {@code not-now}. */
    @WithDefault("100")
    @WithConverter(SettingConverters.Count.class)
    int maxLinesWhileWaiting();

    /** How long those lines may be together, in UTF-16 units. */
    @WithDefault("20000")
    @WithConverter(SettingConverters.TextRoom.class)
    int maxTextWhileWaiting();

    /** How many lines a session may have in all; more are refused with {@code not-now}. */
    @WithDefault("5000")
    @WithConverter(SettingConverters.Count.class)
    int maxLines();

    /** How long those lines may be together, in UTF-16 units. */
    @WithDefault("250000")
    @WithConverter(SettingConverters.TextRoom.class)
    int maxText();

    /**
     * How much text of all sessions that go on is held in memory, in UTF-16 units and 100 for each line. Past it nobody
     * else may wait ({@code queue-full}), and who waits may say no more ({@code busy}); the open session goes on.
     */
    @WithDefault("33554432")
    @WithConverter(SettingConverters.LongCount.class)
    long maxLiveText();

    /** How many sessions that ended unattended are kept; the oldest are forgotten before {@link #endedRetention}. */
    @WithDefault("10000")
    @WithConverter(SettingConverters.Count.class)
    int maxEnded();

    /**
     * How much text of ended sessions is kept in memory, measured as {@link #maxLiveText}. Past it sessions are forgotten
     * before {@link #endedRetention}: those that ended unattended first, of each kind the oldest first.
     */
    @WithDefault("8388608")
    @WithConverter(SettingConverters.LongCount.class)
    long maxEndedText();

    /** How often overdue graces are looked for; they end that much late at most. */
    @WithDefault("250ms")
    @WithConverter(SettingConverters.Time.class)
    Duration tickInterval();
}
