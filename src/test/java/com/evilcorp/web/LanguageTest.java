package com.evilcorp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a browser gets. */
class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"es", "es-MX", "ES-419", "fr,es;q=.8", "fr, es;q=0.8, en;q=0.7", "en;q=0.1,es", "*;q=0.5,es"})
    void spanish_is_what_likes_it_best_of_ours(String accepted) {
        assertThat(Language.accepted(accepted)).isEqualTo(Language.SPANISH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "en",
                "en-GB,es;q=0.9",
                "fr",
                "*",
                "es;q=0",
                "est",
                "es_ES;;",
                ";q=1",
                ",",
                "es;q=x",
                "es;q=7",
                "\u0000",
                "-"
            })
    void english_is_all_else_and_what_cannot_be_read(String accepted) {
        assertThat(Language.accepted(accepted)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 699, '€ 6.99'",
        "SPANISH, 699, '6,99\u00a0€'",
        "ENGLISH, 258700, '€ 2587.00'",
        "SPANISH, 258700, '2587,00\u00a0€'"
    })
    void prices_are_written_as_each_language_writes_them(Language language, int cents, String written) {
        assertThat(language.euros(cents)).isEqualTo(written);
    }

    @Test
    void a_language_goes_by_its_tag() {
        assertThat(Language.values()).extracting(Language::tag).containsExactly(Language.DEFAULT, "es");
    }
}
