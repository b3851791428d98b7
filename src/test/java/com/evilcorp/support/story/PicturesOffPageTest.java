package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.picture.Brought;
import com.evilcorp.support.picture.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where pictures are switched off. */
@QuarkusTest
@TestProfile(LimitsSocketTest.Narrow.class)
@Tag("slow")
class PicturesOffPageTest extends Scene {
    @Test
    void none_is_taken_and_the_chat_is_told_so() {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        Brought.by(ada, Pictures.gif(1, 1))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("No pictures are taken here."));
        assertThat(given().redirects().follow(false).get("/support-chat.js").header("Location"))
                .contains("&pictures=")
                .doesNotContain("bring");
        assertThat(given().get("/").asString()).contains("&amp;pictures=").doesNotContain("&amp;bring");
    }
}
