package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.picture.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of pictures an address may have stored, whatever it has stored in words. */
@QuarkusTest
@TestProfile(Crowded.class)
@Tag("slow")
class PictureQuotaPageTest extends Scene {
    @Test
    void an_address_has_so_many_bytes_a_day_and_others_have_as_many() {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        byte[] gif = Pictures.gif(1, 1);
        assertThat(gif.length).isBetween(Crowded.PICTURE_BYTES / 3 + 1, Crowded.PICTURE_BYTES / 2);
        for (int width = 1; width <= 2; width++) {
            brought(ada, "192.0.2.200", Pictures.gif(width, 1)).then().statusCode(201);
        }
        brought(ada, "192.0.2.200", Pictures.gif(3, 1))
                .then()
                .statusCode(429)
                .body("detail", containsString("So many pictures came from your address today"));
        brought(ada, "192.0.2.201", Pictures.gif(3, 1)).then().statusCode(201);
        ada.says("And in words.");
    }

    private static Response brought(Customer customer, String address, byte[] picture) {
        return given().header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + customer.token())
                .body(picture)
                .post("/pictures");
    }
}
