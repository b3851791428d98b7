package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service that holds all the connections it can. */
@QuarkusTest
@TestProfile(Crowded.class)
@Tag("slow")
class FullSocketTest extends Scene {
    private int addresses;

    @Test
    void one_connection_too_many_is_asked_to_come_back_later_and_finds_room_when_another_has_gone() {
        Rep rep = console();
        rep.sits();
        Customer ada = visitor();
        ada.starts("Ada", "1");
        for (int held = 2; held < Crowded.MOST; held++) {
            visitor().starts("Customer", "x");
        }
        assertThat(visitor().closeCode()).isEqualTo(1013);
        ada.says("not my doing");
        ada.closes();
        rep.sees("left");
        visitor().starts("Dan", "4");
    }

    @Test
    void of_those_that_ask_for_nothing_the_oldest_makes_room() {
        Customer ada = visitor();
        Customer idler = visitor();
        ada.starts("Ada", "1");
        for (int idle = 0; idle < Crowded.MOST_IDLE; idle++) {
            visitor();
        }
        assertThat(idler.closeCode()).isEqualTo(1008);
        ada.says("still here");
    }

    /** Each has an address of its own. */
    private Customer visitor() {
        return opened(new Customer(socket(customers), "192.0.2." + ++addresses));
    }
}
