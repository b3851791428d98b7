package com.evilcorp.support.desk.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of {@link Text}, {@link SessionName}, {@link Rating} and {@link OwnToken}. */
class TextRulesTest {
    private static final String EMOJI = "\uD83D\uDE08";
    private static final Function<String, Object> COMMENT = text -> new Rating(3, Optional.of(text));

    @ParameterizedTest
    @ValueSource(strings = {"a", EMOJI})
    void text_has_at_most_two_thousand_code_points(String one) {
        assertThat(new Text(one.repeat(2_000)).value()).isEqualTo(one.repeat(2_000));
        refused(() -> new Text(one.repeat(2_001)), "A message may have at most 2000 characters, this has 2001.");
        refused(() -> Text.optional(one.repeat(2_001)), "A message may have at most 2000 characters, this has 2001.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", EMOJI})
    void name_has_at_most_sixty_code_points(String one) {
        assertThat(new SessionName(one.repeat(60)).value()).isEqualTo(one.repeat(60));
        refused(() -> new SessionName(one.repeat(61)), "A name may have at most 60 characters, this has 61.");
        refused(() -> SessionName.optional(one.repeat(61)), "A name may have at most 60 characters, this has 61.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", EMOJI})
    void comment_has_at_most_five_hundred_code_points(String one) {
        assertThat(new Rating(1, Optional.of(one.repeat(500))).comment()).contains(one.repeat(500));
        refused(() -> COMMENT.apply(one.repeat(501)), "A comment may have at most 500 characters, this has 501.");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "5, true", "0, false", "6, false", "-1, false", "2147483647, false"})
    void stars_go_from_one_to_five(int stars, boolean allowed) {
        if (allowed) {
            assertThat(new Rating(stars, Optional.empty()).stars()).isEqualTo(stars);
        } else {
            refused(() -> new Rating(stars, Optional.empty()), "Stars go from 1 to 5, not " + stars + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 64})
    void own_token_has_twenty_two_to_sixty_four_characters(int length) {
        assertThat(new OwnToken("-".repeat(length)).value()).hasSize(length);
    }

    @ParameterizedTest
    @MethodSource("noTokens")
    void own_token_of_any_other_form_is_refused(String token) {
        refused(() -> new OwnToken(token), "A token has to be 22 to 64 characters of A-Z, a-z, 0-9, - and _.");
    }

    static Stream<String> noTokens() {
        String fits = "azAZ09-_azAZ09-_azAZ09";
        assertThat(new OwnToken(fits).value()).isEqualTo(fits);
        return Stream.concat(
                Stream.of("", "-".repeat(21), "-".repeat(65), fits + "\n"),
                Stream.of(" ", "+", "/", "=", ".", "\u0000", "\u00e9", "\u0660", EMOJI)
                        .map(fits::concat));
    }

    @Test
    void carriage_return_with_line_feed_becomes_line_feed() {
        assertThat(new Text("a\r\nb\r\n").value()).isEqualTo("a\nb\n");
        assertThat(new Rating(1, Optional.of("a\r\nb")).comment()).contains("a\nb");
    }

    @Test
    void line_breaks_are_counted_once() {
        assertThat(new Text("a" + "\r\n".repeat(1_999)).value()).hasSize(2_000);
    }

    @Test
    void line_feed_and_tab_are_allowed_in_what_has_lines() {
        assertThat(new Text("a\n\tb").value()).isEqualTo("a\n\tb");
        assertThat(new Rating(1, Optional.of("a\n\tb")).comment()).contains("a\n\tb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\r\nb", "\n", "\t"})
    void line_feed_and_tab_are_not_allowed_in_a_name(String name) {
        refused(() -> new SessionName(name), "A name may not contain control characters.");
        refused(() -> SessionName.optional(name), "A name may not contain control characters.");
    }

    @ParameterizedTest
    @MethodSource
    void control_characters_are_refused(int control) {
        String text = "a" + Character.toString(control);
        refused(() -> new Text(text), "A message may not contain control characters other than line feed and tab.");
        refused(
                () -> COMMENT.apply(text),
                "A comment may not contain control characters other than line feed and tab.");
        refused(() -> new SessionName(text), "A name may not contain control characters.");
    }

    static IntStream control_characters_are_refused() {
        return IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0))
                .filter(c -> c != '\n' && c != '\t');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\u001c", " \r "})
    void control_characters_are_refused_even_where_a_blank_text_counts_as_none(String blank) {
        refused(
                () -> Text.optional(blank),
                "A message may not contain control characters other than line feed and tab.");
        refused(() -> SessionName.optional(blank), "A name may not contain control characters.");
        refused(
                () -> COMMENT.apply(blank),
                "A comment may not contain control characters other than line feed and tab.");
    }

    @ParameterizedTest
    @MethodSource
    void halves_of_characters_are_refused(String half) {
        refused(() -> new Text(half), "A message contains half a character.");
        refused(() -> Text.optional(half), "A message contains half a character.");
        refused(() -> new SessionName(half), "A name contains half a character.");
        refused(() -> SessionName.optional(half), "A name contains half a character.");
        refused(() -> COMMENT.apply(half), "A comment contains half a character.");
    }

    static Stream<String> halves_of_characters_are_refused() {
        char high = EMOJI.charAt(0);
        char low = EMOJI.charAt(1);
        return Stream.of("a" + high, low + "a", "" + low + high, EMOJI + high, "" + high, "" + low);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void blank_text_is_refused_and_counts_as_no_first_question(String blank) {
        refused(() -> new Text(blank), "A message may not be blank: it needs 1 to 2000 characters.");
        assertThat(Text.optional(blank)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void blank_name_is_refused_and_counts_as_none(String blank) {
        refused(() -> new SessionName(blank), "A name may not be blank: leave it out instead.");
        assertThat(SessionName.optional(blank)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void blank_comment_counts_as_none(String blank) {
        assertThat(new Rating(1, Optional.of(blank)).comment()).isEmpty();
    }

    static Stream<String> blanks() {
        // No-break space, zero-width space, word joiner, byte order mark, ideographic space, right-to-left mark.
        return Stream.of("", " ", "   ", "\u00a0", "\u200b", "\u2060", "\ufeff", "\u3000", "\u200f", " \u00a0\u200b ");
    }

    @Test
    void lines_of_nothing_are_blank() {
        refused(() -> new Text("\r\n\t\n"), "A message may not be blank: it needs 1 to 2000 characters.");
        assertThat(Text.optional("\r\n\t\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" a ", "a\u00a0b", "\u05d0\u200f", "\u202eevil\u202c", "\u0e33", "e\u0301", EMOJI, "\ufffd"})
    void anything_that_can_be_seen_is_kept_as_it_is(String text) {
        assertThat(new Text(text).value()).isEqualTo(text);
        assertThat(Text.optional(text)).contains(new Text(text));
        assertThat(SessionName.optional(text)).contains(new SessionName(text));
        assertThat(new Rating(1, Optional.of(text)).comment()).contains(text);
    }

    private static void refused(Runnable value, String message) {
        assertThatThrownBy(value::run).isInstanceOf(InvalidInputException.class).hasMessage(message);
    }
}
