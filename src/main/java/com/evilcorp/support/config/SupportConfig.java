package com.evilcorp.support.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Every duration, bound and limit of the service. The defaults are those that the wire protocol promises. */
@ConfigMapping(prefix = "support")
public interface SupportConfig {

    /** How long people are waited for, and how many may wait. */
    DeskConfig desk();

    /** What connections may do. */
    SocketsConfig sockets();

    /** What requests may do. */
    HttpConfig http();

    /** Where staff have their pages. */
    Staff staff();

    /** Where else the chat may be shown. */
    Chat chat();

    /** Which pictures are taken, and how many. */
    PicturesConfig pictures();

    /** How the desk's decisions reach the database. */
    JournalConfig journal();

    /** Questions that are left while nobody can answer. */
    QuestionsConfig questions();

    /** Calls to whoever is to know that somebody waits. */
    @WithName("notify")
    NotifyConfig notices();

    /** What is kept of the sessions. */
    Transcripts transcripts();

    /** What is soon enough for a customer to be attended. */
    ServiceLevel serviceLevel();

    /** The PostgreSQL that is started where none is configured. */
    Embedded embedded();

    /** The pages of staff. */
    interface Staff {
        /** The port that staff pages are on, and nothing else is; without one, they share the customers' port. */
        Optional<@WithConverter(SettingConverters.Port.class) Integer> port();

        /** The address that port listens at; without one, that of the customers' port. */
        Optional<String> host();
    }

    /** The chat on pages of others. */
    interface Chat {
        /** Origins whose pages may show the chat besides our own, such as {@code https://www.example.com}. */
        Optional<Set<String>> origins();
    }

    /** The transcripts. */
    interface Transcripts {
        /** After how many days ended sessions are deleted; without, they are kept for good. */
        Optional<@WithConverter(SettingConverters.Count.class) Integer> retentionDays();

        /** How often it is looked for what was stored and cannot be searched yet, and for waits without their causes. */
        @WithDefault("1s")
        @WithConverter(SettingConverters.Time.class)
        Duration catchUpInterval();
    }

    /** The service level that figures tell of. */
    interface ServiceLevel {
        /** How long somebody may have waited who was attended soon enough. */
        @WithDefault("60s")
        @WithConverter(SettingConverters.Time.class)
        Duration within();

        /** Who gives up after so long at most is left out. */
        @WithDefault("10s")
        @WithConverter(SettingConverters.Time.class)
        Duration gaveUpWithin();
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
