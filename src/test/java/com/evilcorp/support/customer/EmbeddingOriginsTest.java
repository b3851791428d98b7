package com.evilcorp.support.customer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingOriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.example.com", "http://localhost:8081", "https://a-b.example", "http://[::1]:80"})
    void what_browsers_send_is_an_origin(String origin) {
        assertThatCode(() -> new EmbeddingOrigins(Set.of(origin), null, null)).doesNotThrowAnyException();
    }

    /** Quarkus would let everybody in for some of these, and nobody for others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "/.*/",
                "null",
                "www.example.com",
                "https://www.example.com/",
                "https://*.example",
                "ftp://a.b"
            })
    void a_service_that_is_given_anything_else_does_not_start(String origin) {
        assertThatThrownBy(() -> new EmbeddingOrigins(Set.of(origin), null, null))
                .hasMessageContaining(origin);
    }
}
