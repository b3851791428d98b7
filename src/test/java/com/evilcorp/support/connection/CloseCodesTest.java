package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.DisconnectKind;
import io.quarkus.websockets.next.CloseReason;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseCodesTest {
    @ParameterizedTest
    @ValueSource(ints = {1000, 1001})
    void goodbye_has_the_short_grace(int code) {
        assertThat(CloseCodes.departure(new CloseReason(code))).isEqualTo(DisconnectKind.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("otherEnds")
    void every_other_end_has_the_long_one(CloseReason reason) {
        assertThat(CloseCodes.departure(reason)).isEqualTo(DisconnectKind.DROPPED);
    }

    static Stream<CloseReason> otherEnds() {
        return Stream.concat(
                Stream.of(CloseReason.EMPTY, CloseReason.ABNORMAL, CloseReason.INTERNAL_SERVER_ERROR),
                IntStream.of(1002, 1003, 1007, 1008, 1009, 1012, 1013, 3000, 4000, 4001, 4999)
                        .mapToObj(CloseReason::new));
    }

    @Test
    void codes_are_those_of_the_protocol() {
        assertThat(CloseCodes.SEAT_REFUSED.getCode()).isEqualTo(4001);
        assertThat(CloseCodes.TAKEN_OVER.getCode()).isEqualTo(4002);
        assertThat(CloseCodes.RESTART.getCode()).isEqualTo(1012);
        assertThat(CloseCodes.FULL.getCode()).isEqualTo(1013);
        assertThat(CloseCodes.TOO_FAST.getCode()).isEqualTo(1008);
        assertThat(CloseCodes.IDLE.getCode()).isEqualTo(1008);
    }
}
