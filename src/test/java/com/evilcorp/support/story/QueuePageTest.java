package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody may expect who has not asked yet. */
@QuarkusTest
class QueuePageTest extends Scene {

    @Test
    void it_tells_whether_the_rep_is_there_and_how_many_wait() {
        becomes(false, 0);
        customer().starts("Ada", "1");
        customer().starts("Bob", "2");
        becomes(false, 2);
        Rep rep = console();
        rep.sits();
        becomes(true, 2);
        rep.close();
        becomes(false, 2);
    }

    @Test
    void anybody_on_the_way_may_keep_it_for_a_second() {
        given().get("/queue")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, max-age=1");
    }

    @Test
    void it_says_what_time_it_is_here_for_whoever_has_another() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant at = Instant.parse(given().get("/queue").jsonPath().getString("at"));
        assertThat(at).isBetween(before, Instant.now());
    }

    private static void becomes(boolean repPresent, int waiting) {
        awaitLeaping(() -> {
            Map<String, Object> queue = given().get("/queue").jsonPath().getMap("");
            assertThat(queue).doesNotContainValue(null);
            return queue.entrySet()
                    .containsAll(
                            Map.of("repPresent", repPresent, "waiting", waiting).entrySet());
        });
    }
}
