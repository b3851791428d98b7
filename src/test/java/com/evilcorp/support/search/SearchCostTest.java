package com.evilcorp.support.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text comes to grows as its length does, whoever wrote it. */
class SearchCostTest {
    private static final int LENGTH = 2_000;

    /** Bytes that a character may come to: of digits, each group begins seven words of up to eight groups. */
    private static final int MOST = 70;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_a",
                "a",
                "7",
                "1-",
                "1 ",
                "12 ",
                "a.b@",
                "返",
                "返金",
                "z\u0300\u0301\u0302\u0303",
                "\uFDFA",
                "ก็",
                "😀"
            })
    void words_are_as_many_as_characters(String unit) {
        int once = size(unit, LENGTH);
        assertThat(once).isLessThan(MOST * LENGTH);
        assertThat(size(unit, 4 * LENGTH)).isLessThan(5 * once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "返", "_a", "\uFDFA"})
    void no_word_is_too_long_for_the_database(String unit) {
        assertThat(Tokenizer.tokens(unit.repeat(LENGTH))).isNotEmpty().allSatisfy(token -> assertThat(token.forms())
                .allSatisfy(form -> assertThat(form.length()).isLessThanOrEqualTo(65)));
    }

    private static int size(String unit, int length) {
        return new SearchVector()
                .addLine(unit.repeat(length / unit.length()))
                .toString()
                .length();
    }
}
