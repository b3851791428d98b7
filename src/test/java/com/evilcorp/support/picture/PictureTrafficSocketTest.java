package com.evilcorp.support.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures on lines that are slow, in either direction. */
@QuarkusTest
class PictureTrafficSocketTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OF_AN_ADDRESS = 6;
    private static final int MIB = 1_048_576;

    private final List<BareConnection> slow = new ArrayList<>();

    @AfterEach
    void slowOnesLeave() throws IOException {
        for (BareConnection connection : slow) {
            connection.close();
        }
    }

    @Test
    void readers_who_do_not_read_keep_their_own_room_and_nobody_waits_for_them() throws IOException {
        Customer ada = started();
        Customer bob = started();
        String picture = Brought.taken(ada, Arrays.copyOf(Pictures.png(2_000, 2_000), MIB));
        await().atMost(PATIENCE).until(() -> {
            BareConnection connection = connect();
            for (int i = 0; i < OF_AN_ADDRESS; i++) {
                connection.asks("GET /pictures/" + picture, "Authorization: Bearer " + ada.token());
            }
            return Brought.asked(ada.token(), picture).statusCode() == 429;
        });
        bob.says("Do I have to wait for that?");
        given().get("/").then().statusCode(200);

        slowOnesLeave();
        await().atMost(PATIENCE).until(() -> Brought.asked(ada.token(), picture).statusCode() == 200);
    }

    @Test
    void senders_who_send_half_keep_their_own_room_and_nobody_waits_for_them() throws IOException {
        Customer ada = started();
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            connect().asks("POST /pictures", "Authorization: Bearer " + ada.token(), "Content-Length: 1000");
        }
        await().atMost(PATIENCE).until(() -> Brought.by(ada, Pictures.gif(1, 1)).statusCode() == 429);
        ada.says("In words, then.");
        given().get("/").then().statusCode(200);

        slowOnesLeave();
        await().atMost(PATIENCE).until(() -> Brought.by(ada, Pictures.gif(1, 1)).statusCode() == 201);
        assertThat(ada.isHeard()).isTrue();
    }

    private Customer started() {
        Customer customer = customer();
        customer.starts("Ada", "Why?");
        return customer;
    }

    private BareConnection connect() throws IOException {
        BareConnection connection = new BareConnection(customers.getPort());
        slow.add(connection);
        return connection;
    }
}
