package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.SeatEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep").sits();

    @Test
    void rep_finds_who_waits_by_a_part_of_their_name() {
        scene.customer("Ada Lovelace").starts();
        scene.customer("Bob").starts();
        scene.customer("Grace ADAMS").starts();
        assertThat(found("ada")).containsExactly("Ada Lovelace", "Grace ADAMS");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void who_does_not_wait_is_not_found() {
        scene.attended("Ada", rep);
        ActingCustomer other = scene.customer("Adam");
        other.starts();
        other.ends();
        assertThat(found("Ada")).isEmpty();
    }

    @Test
    void no_more_are_found_than_a_console_is_shown() {
        for (int i = 0; i <= Scene.RULES.maxQueueShown(); i++) {
            scene.customer("Ada " + i).starts();
        }
        assertThat(found("Ada")).hasSize(Scene.RULES.maxQueueShown()).startsWith("Ada 0", "Ada 1");
    }

    @Test
    void who_has_not_the_seat_finds_nobody() {
        ActingConsole other = scene.console("other");
        scene.refuses(Refused.NOT_SEATED, () -> other.finds("Ada"));
    }

    private List<String> found(String name) {
        rep.finds(name);
        return scene.outbox.last(SeatEvent.QueueSearched.class).sessions().stream()
                .map(chat -> chat.details().name().value())
                .toList();
    }
}
