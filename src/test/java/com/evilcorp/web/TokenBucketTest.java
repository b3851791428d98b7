package com.evilcorp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000 * SECOND, Long.MAX_VALUE - SECOND})
    void burst_passes_at_once_and_no_more(long now) {
        TokenBucket bucket = new TokenBucket(60, 20, now);
        assertThat(passing(bucket, now, 100)).isEqualTo(60);
    }

    @Test
    void so_many_pass_each_second_in_the_long_run() {
        TokenBucket bucket = new TokenBucket(60, 20, 0);
        assertThat(passing(bucket, 0, 100)).isEqualTo(60);
        assertThat(LongStream.rangeClosed(1, 10)
                        .map(second -> passing(bucket, second * SECOND, 100))
                        .toArray())
                .containsOnly(20);
    }

    @Test
    void fractions_of_a_token_add_up() {
        TokenBucket bucket = new TokenBucket(1, 20, 0);
        assertThat(bucket.take(0)).isTrue();
        long millisecond = SECOND / 1000;
        assertThat(LongStream.rangeClosed(1, 1_000)
                        .filter(ms -> bucket.take(ms * millisecond))
                        .count())
                .isBetween(19L, 20L);
    }

    @Test
    void nothing_passes_before_a_whole_token_is_back() {
        TokenBucket bucket = new TokenBucket(1, 1, 0);
        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(SECOND * 9 / 10)).isFalse();
        assertThat(bucket.take(SECOND * 11 / 10)).isTrue();
    }

    @Test
    void refused_attempts_cost_nothing() {
        TokenBucket bucket = new TokenBucket(1, 1, 0);
        assertThat(passing(bucket, 0, 1_000)).isEqualTo(1);
        assertThat(bucket.take(SECOND)).isTrue();
    }

    @Test
    void quiet_time_saves_up_no_more_than_the_burst() {
        TokenBucket bucket = new TokenBucket(3, 20, 0);
        assertThat(passing(bucket, 3_600 * SECOND, 100)).isEqualTo(3);
    }

    @Test
    void bucket_is_full_when_new_and_again_after_a_quiet_time() {
        TokenBucket bucket = new TokenBucket(2, 1, 0);
        assertThat(bucket.isFull(0)).isTrue();
        bucket.take(0);
        bucket.take(0);
        assertThat(bucket.isFull(0)).isFalse();
        assertThat(bucket.isFull(SECOND)).isFalse();
        assertThat(bucket.isFull(2 * SECOND)).isTrue();
    }

    private static long passing(TokenBucket bucket, long now, int attempts) {
        return LongStream.range(0, attempts).filter(unused -> bucket.take(now)).count();
    }
}
