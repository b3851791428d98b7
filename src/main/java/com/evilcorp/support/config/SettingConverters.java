package com.evilcorp.support.config;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * What settings may be. Each reads a setting, or refuses it with a sentence that the service ends with when it starts. That
 * is done by hand because a validation framework took a tenth of the start.
 */
public final class SettingConverters {
    private SettingConverters() {}

    /** A whole number from 1. */
    public static class Count implements Converter<Integer> {
        @Override
        public Integer convert(String value) {
            return Math.toIntExact(number(value, 1, Integer.MAX_VALUE));
        }
    }

    /** A whole number from 1, past 32 bits. */
    public static class LongCount implements Converter<Long> {
        @Override
        public Long convert(String value) {
            return number(value, 1, Long.MAX_VALUE);
        }
    }

    /** As many connections as a process could hold at all. */
    public static class Connections implements Converter<Integer> {
        private static final int MOST = 1_000_000;

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(number(value, 1, MOST));
        }
    }

    /** A port to listen at. */
    public static class Port implements Converter<Integer> {
        private static final int MOST = 65_535;

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(number(value, 1, MOST));
        }
    }

    /** Room for text, in UTF-16 units: at least for one line, of 2,000 code points. */
    public static class TextRoom implements Converter<Integer> {
        private static final int LINE = 4_000;

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(number(value, LINE, Integer.MAX_VALUE));
        }
    }

    /** Some time, from a millisecond. */
    public static class Time implements Converter<Duration> {
        @Override
        public Duration convert(String value) {
            Duration time = DurationConverter.parseDuration(value);
            if (time.toMillis() < 1) {
                throw new IllegalArgumentException("It has to be at least a millisecond (1ms)");
            }
            return time;
        }
    }

    private static long number(String value, long least, long most) {
        long number;
        try {
            number = Long.parseLong(value.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("It has to be a whole number", e);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException("It has to be from " + least + " to " + most);
        }
        return number;
    }
}
