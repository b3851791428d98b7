package com.evilcorp.support.evaluator.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.evilcorp.support.evaluator.review.ReviewScene;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sessions that chance picks to be reviewed. */
@QuarkusTest
class SamplePageTest extends ReviewScene {
    private static final Pattern LINK = Pattern.compile("<a href=\"/transcripts/([0-9a-f-]{36})(?:\\?[^\"]*)?\">");

    @Test
    void a_sample_is_drawn_by_chance_and_its_address_keeps_it() {
        for (int i = 0; i < 4; i++) {
            served("Sampled " + i);
        }
        String address = given().redirects()
                .follow(false)
                .get("/transcripts/sample?n=3")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        List<String> drawn = drawn(address);
        assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
        assertThat(drawn(address)).isEqualTo(drawn);
        Set<List<String>> samples = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            samples.add(drawn(address.replaceFirst("seed=[0-9a-f-]+", "seed=" + i)));
        }
        assertThat(samples).hasSizeGreaterThan(1);
    }

    @Test
    void who_comes_after_a_sample_was_drawn_is_not_in_it() {
        served("Sampled");
        String address = given().redirects()
                .follow(false)
                .get("/transcripts/sample?n=100")
                .then()
                .extract()
                .header("Location");
        List<String> drawn = drawn(address);
        served("Sampled too late");
        assertThat(drawn(address)).isNotEmpty().isEqualTo(drawn);
    }

    @Test
    void a_sample_is_drawn_from_what_is_asked_for() {
        String mark = "m" + UUID.randomUUID().toString().replace("-", "");
        Set<String> mine = Set.of(served(mark), served(mark));
        Indexed.all(database);
        String address = given().redirects()
                .follow(false)
                .get("/transcripts/sample?n=9&outcome=ended-by-customer&name=" + mark)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(drawn(address)).hasSize(2).allMatch(row -> mine.stream().anyMatch(row::contains));
        assertThat(given().get("/transcripts/sample?outcome=declined&name=" + mark)
                        .asString())
                .contains(
                        "name=\"outcome\" value=\"declined\"",
                        "Drawn at random from the served sessions that the filters leave");
        assertThat(drawn(address.replace("ended-by-customer", "declined"))).isEmpty();
    }

    @Test
    void a_sample_of_no_size_is_told_the_bounds() {
        for (String size : List.of("0", "101", "many", "-1", "1.5", "99999999999")) {
            given().get("/transcripts/sample?n=" + size)
                    .then()
                    .statusCode(400)
                    .body(containsString("A sample has 1 to 100 sessions"))
                    .body(containsString("value=\"" + size + "\""));
        }
        given().get("/transcripts/sample").then().statusCode(200).body(not(containsString("role=\"alert\"")));
    }

    private static List<String> drawn(String address) {
        return LINK.matcher(given().urlEncodingEnabled(false)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
