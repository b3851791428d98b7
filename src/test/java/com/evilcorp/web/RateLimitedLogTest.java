package com.evilcorp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.LogBook;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What people bring about is logged, and a flood of it is not. */
class RateLimitedLogTest {
    private static final Logger LOG = Logger.getLogger(RateLimitedLogTest.class);

    @Test
    void a_flood_leaves_a_few_lines_and_later_one_that_says_how_many_there_were() {
        RateLimitedLog allowance = new RateLimitedLog(LOG, 3, 1);
        try (LogBook book = new LogBook()) {
            for (int i = 0; i < 100; i++) {
                allowance.infof("drop %d", i);
            }
            assertThat(own(book)).hasSizeBetween(3, 6).anyMatch(line -> line.contains("drop 0"));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                allowance.infof("later");
                return own(book).stream().anyMatch(line -> line.contains("later"));
            });
            assertThat(own(book)).anyMatch(line -> line.matches("(?s).* (9\\d|\\d{3,}) lines were left out.*"));
        }
    }

    @Test
    void a_little_is_logged_in_full() {
        RateLimitedLog allowance = new RateLimitedLog(LOG, 3, 1);
        try (LogBook book = new LogBook()) {
            allowance.infof("one");
            allowance.infof("two %s", "and a half");
            assertThat(own(book)).hasSize(2).last().asString().contains("two and a half");
        }
    }

    private static List<String> own(LogBook book) {
        return book.entries().stream()
                .filter(line -> line.contains(RateLimitedLogTest.class.getName()))
                .toList();
    }
}
