package com.evilcorp.support.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What waits that were seen tell of those whose end was not. */
class PatienceTest {
    /**
     * Weeks of remission of 21 patients on 6-MP, a plus for who was still in it: E. J. Freireich and others, Blood 21 (1963), the
     * example by which textbooks explain the estimate.
     */
    private static final List<String> REMISSIONS = List.of(
            "6", "6", "6", "6+", "7", "9+", "10", "10+", "11+", "13", "16", "17+", "19+", "20+", "22", "23", "25+",
            "32+", "32+", "34+", "35+");

    @Test
    void shares_are_those_of_the_published_example() {
        Patience patience =
                Patience.of(REMISSIONS.stream().map(PatienceTest::wait).toList());
        assertThat(patience.share(Duration.ofDays(5))).isEqualTo(1);
        assertThat(patience.share(Duration.ofDays(6))).isCloseTo(0.857, within(0.0005));
        assertThat(patience.share(Duration.ofDays(7))).isCloseTo(0.807, within(0.0005));
        assertThat(patience.share(Duration.ofDays(10))).isCloseTo(0.753, within(0.0005));
        assertThat(patience.share(Duration.ofDays(13))).isCloseTo(0.690, within(0.0005));
        assertThat(patience.share(Duration.ofDays(16))).isCloseTo(0.627, within(0.0005));
        assertThat(patience.share(Duration.ofDays(22))).isCloseTo(0.538, within(0.0005));
        assertThat(patience.share(Duration.ofDays(40))).isCloseTo(0.448, within(0.0005));
    }

    @Test
    void who_has_waited_so_long_waits_on_as_the_shares_say() {
        Patience patience =
                Patience.of(REMISSIONS.stream().map(PatienceTest::wait).toList());
        Random random = new Random(1);
        List<Optional<Duration>> drawn = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            drawn.add(patience.drawBeyond(Duration.ofDays(7), random));
        }
        long never = drawn.stream().filter(Optional::isEmpty).count();
        assertThat(never / 20_000.0).isCloseTo(0.448 / 0.807, within(0.02));
        long pastSixteen = drawn.stream()
                .filter(length -> length.isEmpty() || length.get().compareTo(Duration.ofDays(16)) > 0)
                .count();
        assertThat(pastSixteen / 20_000.0).isCloseTo(0.627 / 0.807, within(0.02));
        assertThat(drawn.stream().flatMap(Optional::stream))
                .allMatch(length -> length.compareTo(Duration.ofDays(7)) > 0);
    }

    @Test
    void nothing_seen_is_nobody_who_gives_up() {
        assertThat(Patience.of(List.of()).drawBeyond(Duration.ZERO, new Random(1)))
                .isEmpty();
    }

    @Test
    void those_whose_end_was_seen_are_all_there_is_where_nobody_else_ended_it() {
        Patience patience = Patience.of(IntStream.rangeClosed(1, 4)
                .mapToObj(minutes -> new Patience.Wait(Duration.ofMinutes(minutes), true))
                .collect(Collectors.toList()));
        assertThat(patience.share(Duration.ofMinutes(2))).isCloseTo(0.5, within(1e-9));
        assertThat(patience.share(Duration.ofMinutes(4))).isCloseTo(0, within(1e-9));
    }

    private static Patience.Wait wait(String weeks) {
        return new Patience.Wait(Duration.ofDays(Long.parseLong(weeks.replace("+", ""))), !weeks.endsWith("+"));
    }
}
