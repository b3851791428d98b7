package com.evilcorp.support.desk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenHashTest {

    @Test
    void it_is_the_sha_256_of_the_token() {
        assertThat(TokenHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hashes_are_equal_for_the_same_token_only() {
        assertThat(TokenHash.of("a"))
                .isEqualTo(TokenHash.of("a"))
                .hasSameHashCodeAs(TokenHash.of("a"))
                .isNotEqualTo(TokenHash.of("b"))
                .isNotEqualTo(TokenHash.of("a").hex())
                .isNotEqualTo(null);
    }

    @Test
    void a_session_is_found_by_it() {
        assertThat(Map.of(TokenHash.of("a"), 1, TokenHash.of("b"), 2)).containsEntry(TokenHash.of("b"), 2);
    }
}
