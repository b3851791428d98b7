package com.evilcorp.support;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Every duration, bound and limit of the service. The defaults are those that the wire protocol promises. */
@ConfigMapping(prefix = "support")
public interface SupportConfig {

    /** How long people are waited for, and how many may wait. */
    Desk desk();

    /** What connections may do. */
    Sockets sockets();

    /** What requests may do. */
    Http http();

    /** Where staff have their pages. */
    Staff staff();

    /** Where else the chat may be shown. */
    Chat chat();

    /** How the desk's decisions reach the database. */
    Journal journal();

    /** What is kept of the sessions. */
    Transcripts transcripts();

    /** The PostgreSQL that is started where none is configured. */
    Embedded embedded();

    /** The desk. */
    interface Desk {
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
        Duration endedKept();

        /** The least time between two typing signals that are passed on. */
        @WithDefault("1s")
        Duration typingEvery();

        /** How many sessions may wait; the next is refused with {@code queue-full}. */
        @WithDefault("10000")
        @WithConverter(SettingBounds.Count.class)
        int mostWaiting();

        /** How many waiting sessions a console is shown when it sits down. */
        @WithDefault("200")
        @WithConverter(SettingBounds.Count.class)
        int queueShown();

        /** How many lines a customer may say before the rep is there; more are refused with {@code not-now}. */
        @WithDefault("100")
        @WithConverter(SettingBounds.Count.class)
        int linesWhileWaiting();

        /** How long those lines may be together, in UTF-16 units. */
        @WithDefault("20000")
        @WithConverter(SettingBounds.TextRoom.class)
        int textWhileWaiting();

        /** How many lines a session may have in all; more are refused with {@code not-now}. */
        @WithDefault("5000")
        @WithConverter(SettingBounds.Count.class)
        int mostLines();

        /** How long those lines may be together, in UTF-16 units. */
        @WithDefault("250000")
        @WithConverter(SettingBounds.TextRoom.class)
        int mostText();

        /**
         * How much text of all sessions that go on is held in memory, in UTF-16 units and 100 for each line. Past it nobody
         * else may wait ({@code queue-full}), and who waits may say no more ({@code busy}); the open session goes on.
         */
        @WithDefault("33554432")
        @WithConverter(SettingBounds.LongCount.class)
        long mostHeld();

        /** How many sessions that ended unattended are kept; the oldest are forgotten before {@link #endedKept}. */
        @WithDefault("10000")
        @WithConverter(SettingBounds.Count.class)
        int mostEnded();

        /**
         * How much text of ended sessions is kept in memory, measured as {@link #mostHeld}. Past it sessions are forgotten
         * before {@link #endedKept}: those that ended unattended first, of each kind the oldest first.
         */
        @WithDefault("8388608")
        @WithConverter(SettingBounds.LongCount.class)
        long mostEndedText();

        /** How often overdue graces are looked for; they end that much late at most. */
        @WithDefault("250ms")
        @WithConverter(SettingBounds.Time.class)
        Duration tickEvery();
    }

    /** The sockets. */
    interface Sockets {
        /** Frames a second that a connection may send in the long run. */
        @WithDefault("20")
        @WithConverter(SettingBounds.Count.class)
        int framesPerSecond();

        /** Frames that a connection may send at once. */
        @WithDefault("60")
        @WithConverter(SettingBounds.Count.class)
        int frameBurst();

        /** Refused frames that are forgiven, getting forgotten at {@link #framesPerSecond}; then it is closed. */
        @WithDefault("200")
        @WithConverter(SettingBounds.Count.class)
        int framePatience();

        /** Frames a second that all connections of an address may send in the long run. */
        @WithDefault("4000")
        @WithConverter(SettingBounds.Count.class)
        int addressFramesPerSecond();

        /** Frames that all connections of an address may send at once. */
        @WithDefault("12000")
        @WithConverter(SettingBounds.Count.class)
        int addressFrameBurst();

        /** Connects a second that an address may make in the long run. */
        @WithDefault("20")
        @WithConverter(SettingBounds.Count.class)
        int connectsPerSecond();

        /** Connects that an address may make at once. */
        @WithDefault("100")
        @WithConverter(SettingBounds.Count.class)
        int connectBurst();

        /** Connections that an address may hold. */
        @WithDefault("200")
        @WithConverter(SettingBounds.Count.class)
        int mostPerAddress();

        /** Connections in all; past it, newcomers are closed with 1013. */
        @WithDefault("15000")
        @WithConverter(SettingBounds.Connections.class)
        int most();

        /** Connections that have not started, resumed or sat yet; past it, the oldest is closed as idle. */
        @WithDefault("5000")
        @WithConverter(SettingBounds.Count.class)
        int mostIdle();

        /** JSON characters that may wait to be written to one connection; past it, the connection is cut. */
        @WithDefault("2097152")
        @WithConverter(SettingBounds.Count.class)
        int mostUnsent();

        /** How long a connection may go without starting, resuming or sitting. */
        @WithDefault("60s")
        @WithConverter(SettingBounds.Time.class)
        Duration idleLimit();

        /** How often a peer is asked whether it is there, by a ping. */
        @WithDefault("10s")
        @WithConverter(SettingBounds.Time.class)
        Duration pingInterval();

        /** How long a peer may be silent, pongs included, before it is cut. */
        @WithDefault("30s")
        @WithConverter(SettingBounds.Time.class)
        Duration silenceLimit();

        /** How long a peer that is not silent may leave pings unanswered, as one does that reads nothing. */
        @WithDefault("40s")
        @WithConverter(SettingBounds.Time.class)
        Duration answerLimit();

        /** How long the holder of the seat may take to answer when another connection shows its token. */
        @WithDefault("2s")
        @WithConverter(SettingBounds.Time.class)
        Duration probeLimit();

        /** The least time between two tellings of the places in the queue. */
        @WithDefault("1s")
        @WithConverter(SettingBounds.Time.class)
        Duration placesEvery();
    }

    /** Requests. */
    interface Http {
        /** The names that this service goes by; a request for another is refused with 421. Without any, all are taken. */
        Optional<Set<String>> hosts();

        /** Pages and pictures a second that an address may read in the long run; more are refused with 429. */
        @WithDefault("100")
        @WithConverter(SettingBounds.Count.class)
        int readsPerSecond();

        /** Pages and pictures that an address may read at once. */
        @WithDefault("1000")
        @WithConverter(SettingBounds.Count.class)
        int readBurst();

        /** Forms a second that an address may send in the long run; more are refused with 429. */
        @WithDefault("5")
        @WithConverter(SettingBounds.Count.class)
        int writesPerSecond();

        /** Forms that an address may send at once. */
        @WithDefault("100")
        @WithConverter(SettingBounds.Count.class)
        int writeBurst();

        /** How long the head of a request may take to come, from its first byte on; then the connection is closed. */
        @WithDefault("10s")
        @WithConverter(SettingBounds.Time.class)
        Duration headerTimeout();

        /** How long a peer may read nothing of what waits for it; then the connection is closed. */
        @WithDefault("30s")
        @WithConverter(SettingBounds.Time.class)
        Duration writeTimeout();

        /** Requests that may wait on one connection for their answers; with one more it is closed. */
        @WithDefault("16")
        @WithConverter(SettingBounds.Count.class)
        int maxPipelined();

        /** Connections of an address that are no sockets; one more is closed. Those of trusted proxies do not count. */
        @WithDefault("256")
        @WithConverter(SettingBounds.Count.class)
        int maxConnectionsPerAddress();

        /** How long a form may take to come; then it is refused with 408. */
        @WithDefault("5s")
        @WithConverter(SettingBounds.Time.class)
        Duration bodyTimeout();

        /** Bytes that an address may have stored at once, and again in the course of a day; more is refused. */
        @WithDefault("67108864")
        @WithConverter(SettingBounds.LongCount.class)
        long maxStoredPerDay();

        /** Forms of an address that may be under way at once; one more is refused with 429. */
        @WithDefault("16")
        @WithConverter(SettingBounds.Count.class)
        int maxUnfinishedPerAddress();
    }

    /** The pages of staff. */
    interface Staff {
        /** The port that staff pages are on, and nothing else is; without one, they share the customers' port. */
        Optional<@WithConverter(SettingBounds.Port.class) Integer> port();

        /** The address that port listens at; without one, that of the customers' port. */
        Optional<String> host();
    }

    /** The chat on pages of others. */
    interface Chat {
        /** Origins whose pages may show the chat besides our own, such as {@code https://www.example.com}. */
        Optional<Set<String>> origins();
    }

    /** The journal. */
    interface Journal {
        /** What may wait to be stored, in lines; past it, commands are refused with {@code busy}. */
        @WithDefault("20000")
        @WithConverter(SettingBounds.Count.class)
        int outboxRoom();

        /** The same in bytes of memory. */
        @WithDefault("33554432")
        @WithConverter(SettingBounds.LongCount.class)
        long outboxBytes();

        /** The first pause after the database did not answer; it doubles from try to try. */
        @WithDefault("100ms")
        @WithConverter(SettingBounds.Time.class)
        Duration firstRetry();

        /** The longest such pause. */
        @WithDefault("2s")
        @WithConverter(SettingBounds.Time.class)
        Duration longestRetry();

        /** How often a standby asks for the lease. */
        @WithDefault("1s")
        @WithConverter(SettingBounds.Time.class)
        Duration leaseEvery();

        /** How often a standby looks in vain for a sign of life of the desk before it takes the lease from it. */
        @WithDefault("10")
        @WithConverter(SettingBounds.Count.class)
        int leasePatience();

        /** How often the desk gives a sign of life, and looks whether it still is the desk. */
        @WithDefault("2s")
        @WithConverter(SettingBounds.Time.class)
        Duration confirmEvery();

        /** How long the journal's thread may stand still before the process counts as dead. */
        @WithDefault("60s")
        @WithConverter(SettingBounds.Time.class)
        Duration stallLimit();

        /** How long a stopping service goes on storing what was decided. */
        @WithDefault("4s")
        @WithConverter(SettingBounds.Time.class)
        Duration stopWithin();

        /** How long browsers may then take to answer that they close. */
        @WithDefault("2s")
        @WithConverter(SettingBounds.Time.class)
        Duration goodbyeWithin();
    }

    /** The transcripts. */
    interface Transcripts {
        /** After how many days ended sessions are deleted; without, they are kept for good. */
        Optional<@WithConverter(SettingBounds.Count.class) Integer> keepDays();
    }

    /** The embedded PostgreSQL. */
    interface Embedded {
        /** Where its data is kept unless configured, below the working directory. */
        String DIRECTORY = "support-desk-data";

        /** Where its data is kept, from one start to the next. */
        @WithDefault(DIRECTORY)
        Path directory();
    }
}
