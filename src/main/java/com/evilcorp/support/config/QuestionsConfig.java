package com.evilcorp.support.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Questions that are left while nobody can answer. */
public interface QuestionsConfig {
    /** How long the rep has to mean to be away for a question to be offered beside a chat. */
    @WithDefault("10m")
    @WithConverter(SettingConverters.Time.class)
    Duration offerAfterAbsence();

    /** How long a wait has to be promised for a question to be offered beside a chat. */
    @WithDefault("15m")
    @WithConverter(SettingConverters.Time.class)
    Duration offerAfterWait();

    /** After how many days without a change a question is shredded, answered or not. */
    @WithDefault("14")
    @WithConverter(SettingConverters.Count.class)
    int retentionDays();

    /** How many questions of one browser may wait for an answer; one more is refused. */
    @WithDefault("3")
    @WithConverter(SettingConverters.Count.class)
    int maxPerBrowser();

    /** How many questions may be left from an address in any 24 hours; one more is refused. */
    @WithDefault("20")
    @WithConverter(SettingConverters.Count.class)
    int maxPerAddressAndDay();

    /** How many questions may wait for an answer in all; one more is refused. */
    @WithDefault("10000")
    @WithConverter(SettingConverters.Count.class)
    int maxWaiting();

    /** How many wrong words an address may try in an hour; then nothing is looked up for it. */
    @WithDefault("20")
    @WithConverter(SettingConverters.Count.class)
    int maxGuessesPerAddress();

    /** How many wrong words may be tried in an hour by all together; then nothing is looked up for anybody. */
    @WithDefault("10000")
    @WithConverter(SettingConverters.Count.class)
    int maxGuesses();
}
