package com.evilcorp.support.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.evilcorp.support.transcript.wait.WaitBreakdown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a wait is drawn. */
class WaitBarTest {
    private static final WaitBreakdown MINUTE =
            new WaitBreakdown(Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(15), Duration.ofSeconds(15));

    @Test
    void beside_others_it_is_as_long_as_its_time() {
        assertThat(WaitBar.of(MINUTE, Duration.ofMinutes(4)).pieces())
                .extracting(WaitBar.Piece::cause, WaitBar.Piece::from, WaitBar.Piece::width)
                .containsExactly(
                        tuple("no-rep", 0.0, 12.5), tuple("busy", 12.5, 6.25), tuple("unanswered", 18.75, 6.25));
    }

    @Test
    void alone_it_is_whole() {
        assertThat(WaitBar.of(MINUTE).pieces()).last().satisfies(piece -> assertThat(piece.from() + piece.width())
                .isEqualTo(100));
    }
}
