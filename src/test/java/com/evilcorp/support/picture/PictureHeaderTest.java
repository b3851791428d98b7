package com.evilcorp.support.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.evilcorp.support.desk.record.PictureType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {
    private interface Drawing {
        byte[] of(int width, int height);
    }

    private static Arguments kind(PictureType type, String what, Drawing drawing) {
        return arguments(type, what, drawing);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(PictureType.PNG, "png", Pictures::png),
                kind(PictureType.JPEG, "jpeg", Pictures::jpeg),
                kind(PictureType.GIF, "gif", Pictures::gif),
                kind(PictureType.WEBP, "extended webp", Pictures::webpExtended),
                kind(PictureType.WEBP, "lossless webp", Pictures::webpLossless),
                kind(PictureType.WEBP, "lossy webp", Pictures::webpLossy));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void type_and_size_are_what_the_bytes_say(PictureType type, String what, Drawing drawing) {
        byte[] bytes = drawing.of(1_234, 567);
        assertThat(PictureHeader.typeOf(bytes)).contains(type);
        assertThat(PictureHeader.sizeOf(type, bytes)).contains(new PixelSize(1_234, 567));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void picture_that_ends_before_it_has_said_its_size_has_none(PictureType type, String what, Drawing drawing) {
        byte[] whole = drawing.of(300, 200);
        int known = 0;
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            known += PictureHeader.sizeOf(type, part).isPresent() ? 1 : 0;
        }
        // What follows the size is not looked at, but of a GIF.
        assertThat(known).isLessThan(type == PictureType.GIF ? 1 : 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF88a",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!doctype html><script>alert(1)</script>",
                "%PDF-1.7",
                "BM6",
                "RIFF1234WAVE",
                "PNG\r\n\u001a\n",
                "II*\u0000"
            })
    void what_begins_otherwise_is_no_picture(String beginning) {
        assertThat(PictureHeader.typeOf(beginning.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void size_without_pixels_is_none() {
        assertThat(PictureHeader.sizeOf(PictureType.PNG, Pictures.png(0, 5))).isEmpty();
        assertThat(PictureHeader.sizeOf(PictureType.PNG, Pictures.png(5, -1))).isEmpty();
        assertThat(PictureHeader.sizeOf(PictureType.JPEG, Pictures.jpeg(0, 0))).isEmpty();
    }

    @Test
    void frame_of_a_gif_counts_where_it_is_larger_than_the_whole() {
        assertThat(PictureHeader.sizeOf(PictureType.GIF, Pictures.gif(1, 1, 60_000, 2)))
                .contains(new PixelSize(60_000, 2));
    }

    @Test
    void either_side_may_be_too_long() {
        assertThat(new PixelSize(2_000, 2_000).fits(2_000)).isTrue();
        assertThat(new PixelSize(2_001, 1).fits(2_000)).isFalse();
        assertThat(new PixelSize(1, 2_001).fits(2_000)).isFalse();
    }

    @Test
    void what_it_takes_to_read_a_header_grows_with_the_bytes_alone() {
        BinaryOperator<byte[]> joined = (first, second) -> {
            byte[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        };
        byte[] endless = joined.apply(new byte[] {(byte) 0xff, (byte) 0xd8}, new byte[1_000_000]);
        Arrays.fill(endless, 2, endless.length, (byte) 0xff);
        assertThat(PictureHeader.sizeOf(PictureType.JPEG, endless)).isEmpty();
        byte[] gif = joined.apply(Pictures.gif(1, 1), new byte[0]);
        gif[gif.length - 1] = 0x21;
        assertThat(PictureHeader.sizeOf(PictureType.GIF, gif)).isEmpty();
    }
}
