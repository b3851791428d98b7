package com.evilcorp.support.question.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.config.QuestionsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often is often enough where no setting says otherwise. */
class QuestionLimitsTest {
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long DAY = Duration.ofDays(1).toNanos();

    private final QuestionsConfig defaults = new SmallRyeConfigBuilder()
            .withMapping(QuestionsConfig.class, "support.questions")
            .build()
            .getConfigMapping(QuestionsConfig.class, "support.questions");
    private final QuestionLimits limits = new QuestionLimits(defaults);

    @Test
    void three_of_a_browser_and_ten_thousand_in_all_may_wait() {
        assertThat(defaults.maxPerBrowser()).isEqualTo(3);
        assertThat(defaults.maxWaiting()).isEqualTo(10_000);
        assertThat(defaults.retentionDays()).isEqualTo(14);
    }

    @Test
    void an_address_leaves_twenty_a_day_and_goes_on_with_as_many() {
        for (AttemptLimits limit : new AttemptLimits[] {limits.leaving(), limits.chats()}) {
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThat(limit.take("a", 0)).isTrue();
            }
            assertThat(limit.take("a", DAY)).isFalse();
            assertThat(limit.take("b", DAY)).isTrue();
            assertThat(limit.take("a", DAY + 1)).isTrue();
        }
    }

    @Test
    void an_address_guesses_twenty_times_an_hour() {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(limits.guesses().take("a", 0)).isTrue();
        }
        assertThat(limits.guesses().take("a", HOUR)).isFalse();
        assertThat(limits.guesses().take("a", HOUR + 1)).isTrue();
    }

    @Test
    void all_together_guess_ten_thousand_times_an_hour() {
        for (int guess = 0; guess < 10_000; guess++) {
            assertThat(limits.guesses().take("address " + guess, 0)).isTrue();
        }
        assertThat(limits.guesses().take("another", HOUR)).isFalse();
        assertThat(limits.guesses().take("another", HOUR + 1)).isTrue();
    }
}
