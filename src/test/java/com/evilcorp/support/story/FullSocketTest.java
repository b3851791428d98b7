package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that holds all the connections it can. */
@QuarkusTest
@TestProfile(FullSocketTest.Small.class)
class FullSocketTest extends Scene {

    @Test
    void one_connection_too_many_is_asked_to_come_back_later_and_finds_room_when_another_has_gone() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        customer().starts("Bob", "2");
        customer().starts("Cleo", "3");
        assertThat(customer().closeCode()).isEqualTo(1013);
        ada.says("not my doing");
        ada.closes();
        rep.sees("left");
        customer().starts("Dan", "4");
    }

    @Test
    void of_those_that_ask_for_nothing_the_oldest_makes_room() {
        Customer ada = customer();
        Customer idler = customer();
        ada.starts("Ada", "1");
        customer();
        customer();
        assertThat(idler.closeCode()).isEqualTo(1008);
        ada.says("still here");
    }

    /** Room for four, of whom two may ask for nothing. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("support.sockets.most", "4", "support.sockets.most-idle", "2");
        }
    }
}
