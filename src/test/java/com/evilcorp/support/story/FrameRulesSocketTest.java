package com.evilcorp.support.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.OpenHouse;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peers that break the rules of RFC 6455 below the messages, in bytes that no client library sends. */
@QuarkusTest
@TestProfile(OpenHouse.class)
class FrameRulesSocketTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "a message that goes on without having begun, 1002, 80 81 00000000 78",
        "a message within a message, 1002, 01 81 00000000 78 81 81 00000000 78",
        "a frame without a mask, 1002, 81 02 7B7D",
        "a frame of no known kind, 1002, 83 80 00000000",
        "a control frame of no known kind, 1002, 8B 80 00000000",
        "a frame with the first reserved bit, 1002, C1 82 00000000 7B7D",
        "a frame with the second reserved bit, 1002, A1 82 00000000 7B7D",
        "a frame with the third reserved bit, 1002, 91 82 00000000 7B7D",
        "a ping with a reserved bit, 1002, C9 80 00000000",
        "a frame with a longer length than it needs, 1002, 81 FE 0002 00000000 7B7D",
        "a frame of a negative length, 1002, 81 FF FFFFFFFFFFFFFFFF 00000000",
        "a ping in pieces, 1002, 09 80 00000000",
        "a ping that is too long, 1002, 89 FE 007E 00000000",
        "a close with half a code, 1002, 88 81 00000000 03",
        "a close with a code that nobody sends, 1002, 88 82 00000000 03ED",
        "a close with a code below all, 1002, 88 82 00000000 0001",
        "a close with a code past all, 1002, 88 82 00000000 1388",
        "a close with the highest number, 1002, 88 82 00000000 FFFF",
        "a close whose reason is no text, 1007, 88 84 00000000 03E8 C328",
        "a text that is none, 1007, 81 82 00000000 C328",
        "a text that ends within a character, 1007, 81 82 00000000 E282",
        "a text with half a pair, 1007, 81 83 00000000 EDA080",
        "a text that says it at more length, 1007, 81 82 00000000 C0AF",
        "a text that ends within a character in its last piece, 1007, 01 81 00000000 E2 80 81 00000000 82",
        "a text that is none in its second piece, 1007, 01 81 00000000 78 00 81 00000000 FF",
        "a text that is none where its pieces meet, 1007, 01 81 00000000 C3 80 81 00000000 28"
    })
    void who_breaks_them_is_told_the_code_and_hears_no_more(String what, int code, String frames) throws IOException {
        for (URI address : List.of(customers, consoles)) {
            try (LogBook log = new LogBook();
                    SilentPeer stranger = new SilentPeer(socket(address))) {
                stranger.sendsRaw(bytes(frames));
                assertThat(stranger.closeCode()).as(what).isEqualTo(code);
                stranger.hearsNoMore();
                assertThat(log.alarms()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a message that begins with nothing, 01 80 00000000 80 81 00000000 78",
        "a frame that is too long, 81 FE 4001 00000000",
        "a frame that is longer than anything, 81 FF 7FFFFFFFFFFFFFFF 00000000"
    })
    void who_sends_what_no_browser_would_is_cut(String what, String frames) throws IOException {
        isCut(what, bytes(frames));
    }

    @Test
    void who_sends_a_message_that_is_too_long_in_all_is_cut() throws IOException {
        ByteBuffer halves = ByteBuffer.allocate(2 * (8 + HostileFrames.MOST_BYTES));
        for (int opcode : new int[] {0x01, 0x80}) {
            halves.put((byte) opcode).put((byte) 0xFE);
            halves.putShort((short) HostileFrames.MOST_BYTES).putInt(0);
            halves.put("x".repeat(HostileFrames.MOST_BYTES).getBytes(US_ASCII));
        }
        isCut("a message that is too long in all", halves.array());
    }

    @ParameterizedTest
    @CsvSource({
        "a character in two pieces, 01 8D 00000000 7B2274797065223A2270696E67 00 80 00000000 80 82 00000000 227D",
        "a pong between the pieces of a character, 01 81 00000000 C3 8A 80 00000000 80 81 00000000 A4",
        "a binary message in pieces that is no text, 02 81 00000000 C3 80 81 00000000 28"
    })
    void who_keeps_to_them_is_answered(String what, String frames) throws IOException {
        try (SilentPeer stranger = new SilentPeer(socket(customers))) {
            stranger.sendsRaw(bytes(frames));
            assertThat(stranger.readUntil("\"type\":\"")).as(what).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a goodbye with a reserved bit, C8 82 00000000 03E8",
        "a goodbye whose reason is no text, 88 84 00000000 03E8 C328",
        "a text that is none, 81 82 00000000 C328"
    })
    void who_breaks_them_has_dropped_the_line(String what, String frames) throws IOException {
        Rep rep = console();
        rep.sits();
        try (SilentPeer eve = new SilentPeer(socket(customers))) {
            eve.sends("{\"type\":\"start\",\"name\":\"Eve\",\"text\":\"1\"}");
            String session = SilentPeer.field(eve.readUntil("\"token\":\""), "session");
            rep.sees("arrived");
            rep.sends("attend", "session", session);
            rep.sees("attended");
            eve.sendsRaw(bytes(frames));
            Instant until = Instant.parse(rep.sees("customerAway").path("until").asText());
            assertThat(until).as(what).isAfter(Instant.now().plusSeconds(5));
        }
    }

    private void isCut(String what, byte[] bytes) throws IOException {
        for (URI address : List.of(customers, consoles)) {
            try (LogBook log = new LogBook();
                    SilentPeer stranger = new SilentPeer(socket(address))) {
                stranger.sendsRaw(bytes);
                stranger.isCutWithin(PATIENCE);
                assertThat(log.alarms()).as(what).isEmpty();
            }
        }
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    }
}
