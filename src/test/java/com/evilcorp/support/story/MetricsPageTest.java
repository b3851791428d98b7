package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What operations see of the desk. */
@QuarkusTest
class MetricsPageTest extends Scene {
    @Test
    void the_metrics_tell_who_waits_who_is_attended_and_whether_the_rep_is_there() {
        assertThat(desk().text()).contains("support_waiting 0.0", "support_open 0.0", "support_seat_taken 0.0");
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        customer().starts("Bob", "2");
        rep.attends(ada);
        // A socket of the test before may still be closing.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk().text())
                .contains("support_waiting 1.0", "support_open 1.0", "support_seat_taken 1.0", "support_sockets 3.0"));
    }

    @Test
    void the_desk_is_alive_started_and_ready() {
        for (String probe : new String[] {"live", "started", "ready"}) {
            given().port(management.getPort()).get("/q/health/" + probe).then().statusCode(200);
        }
    }
}
