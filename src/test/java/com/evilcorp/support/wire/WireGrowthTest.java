package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.Cost;
import com.evilcorp.support.connection.InboundFrames;
import com.evilcorp.support.desk.event.ConnectionId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends a frame twice as long, however it is made, costs no more than twice as much. */
@Tag("slow")
class WireGrowthTest {
    private static final double MOST_GROWTH = 3;
    private static final int FRAMES = 300;
    private static final int LENGTH = 16_000;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Say.class, name = "say"))
    interface Sent {}

    record Say(String id, String text) implements Sent {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    ''                              | [         | ''
                    '{"type":"say","x":'            | [         | ''
                    '{"x":'                         | {"x":     | ''
                    '{'                             | '"a":1,'  | '"type":"say"}'
                    '{'                             | '"id":"a",' | '"type":"say"}'
                    '{"type":"say","text":"'        | a         | '"}'
                    '{"type":"say","text":"'        | \\u0061   | '"}'
                    '{"type":"say","text":"'        | \\ud800   | '"}'
                    '{"type":"say","id":"'          | a         | '"}'
                    '{"type":"say","id":'           | 1         | '}'
                    '{"type":"'                     | a         | '"}'
                    ''                              | ' '       | '{"type":"say"}'
                    '{"type":"say"}'                | '{}'      | ''
                    """)
    void a_frame(String before, String part, String after) throws Exception {
        Reading reading = length -> {
            String frame = before + part.repeat((length - before.length() - after.length()) / part.length()) + after;
            for (int i = 0; i < FRAMES; i++) {
                InboundFrames.process(new ConnectionId("one"), frame, Sent.class, (sender, sent) -> Optional.empty());
            }
        };
        for (int warm = 0; warm < 3; warm++) {
            reading.frames(LENGTH);
        }
        Cost once = Cost.here(() -> reading.frames(LENGTH / 2));
        Cost twice = Cost.here(() -> reading.frames(LENGTH));
        assertThat((double) twice.bytes() / once.bytes())
                .as("bytes %s, %s", once, twice)
                .isLessThan(MOST_GROWTH);
        assertThat((double) twice.nanos() / once.nanos())
                .as("time %s, %s", once, twice)
                .isLessThan(MOST_GROWTH);
    }

    private interface Reading {
        void frames(int length);
    }
}
