package com.evilcorp.support.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.web.Language;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SixWordsTest {
    private static final WordsKey KEY =
            new WordsKey("a secret of thirty-two bytes ....".getBytes(StandardCharsets.UTF_8));
    private static final SixWords WORDS =
            new SixWords(List.of("ábaco", "abdomen", "abeja", "abierto", "abogado", "abono"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void four_letters_tell_a_word_from_all_others_of_its_list_and_of_no_other(Language language) {
        List<String> words = WordList.of(language).words();
        assertThat(words.stream().map(WordList::plain).map(word -> word.substring(0, Math.min(4, word.length()))))
                .hasSize(2_048)
                .doesNotHaveDuplicates();
        assertThat(words).allMatch(word -> word.length() <= 8);
    }

    @Test
    void six_are_taken_from_the_whole_list_each_for_itself() {
        WordList list = WordList.of(Language.ENGLISH);
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        while (seen.size() < WordList.SIZE) {
            SixWords words = SixWords.random(list, random);
            assertThat(words.words()).hasSize(6);
            seen.addAll(words.words());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(list.words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ábaco abdomen abeja abierto abogado abono",
                "ABACO-ABDOMEN-ABEJA-ABIERTO-ABOGADO-ABONO",
                "  abaco abdomen \u2013 abeja\n\tabierto --  Abogado\u00a0Abono - ",
                "a\u0301baco abdomen abeja abierto abogado abono"
            })
    void case_accents_and_what_stands_between_do_not_matter(String typed) {
        assertThat(SixWords.typed(typed).map(KEY::hash)).contains(KEY.hash(WORDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - ",
                "abaco",
                "abaco abdomen abeja abierto abogado",
                "abaco abdomen abeja abierto abogado abono abeja"
            })
    void six_words_are_six(String typed) {
        assertThat(SixWords.typed(typed)).isEmpty();
    }

    @Test
    void nobody_has_words_read_that_are_longer_than_any() {
        assertThat(SixWords.typed("a b c d e " + "f".repeat(190))).isPresent();
        assertThat(SixWords.typed("a b c d e " + "f".repeat(191))).isEmpty();
    }

    @Test
    void their_order_matters_and_so_does_the_key() {
        SixWords turned = new SixWords(List.of("abdomen", "ábaco", "abeja", "abierto", "abogado", "abono"));
        WordsKey another = new WordsKey("another one of thirty-two bytes .".getBytes(StandardCharsets.UTF_8));
        assertThat(Set.of(KEY.hash(WORDS), KEY.hash(turned), another.hash(WORDS)))
                .hasSize(3);
    }

    /** HMAC-SHA256 as Python's hmac module has it. */
    @Test
    void the_hash_is_an_hmac_of_the_plain_words() {
        assertThat(KEY.hash(WORDS)).isEqualTo("5c13e3e429938eb472cafb3336c981dc6f69425a1f3753c24e0f2116d562758d");
    }

    @Test
    void they_stand_in_no_log() {
        assertThat(WORDS).hasToString("six words");
    }
}
