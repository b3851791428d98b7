package com.evilcorp.support.desk.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a language, and what as none. */
class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({
        "es, es",
        "ES-mx, es-MX",
        "zh-hant-tw, zh-Hant-TW",
        "de-CH-1996, de-CH-1996",
        "sl-rozaj-biske, sl-rozaj-biske",
        "en-u-hc-h23, en-u-hc-h23",
        "x-evil, x-evil",
        "i-klingon, tlh"
    })
    void well_formed_tag_is_kept_in_its_usual_letters(String tag, String usual) {
        assertThat(LanguageTag.of(tag)).map(LanguageTag::value).contains(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "und",
                "e",
                "en_US",
                "en-",
                "-en",
                "en--US",
                "en US",
                "español",
                "en-toolongforasubtag",
                "en\u0000",
                "\uD800",
                "../../etc",
                "en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddddd"
            })
    void what_is_no_tag_or_names_no_language_or_is_too_long_counts_as_none(String tag) {
        assertThat(LanguageTag.of(tag)).isEmpty();
    }
}
