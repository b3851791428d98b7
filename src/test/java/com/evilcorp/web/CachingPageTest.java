package com.evilcorp.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser asks for anew. */
@QuarkusTest
class CachingPageTest extends Scene {
    @ParameterizedTest
    @CsvSource({"/, no-cache", "/products/third-sock, no-cache", "/cart, no-store", "/transcripts/nothing, no-store"})
    void what_shows_nothing_of_anybody_is_asked_for_anew(String path, String caching) {
        assertThat(given().get(path).header("Cache-Control")).isEqualTo(caching);
    }
}
