package com.evilcorp.support.abuse;

import com.evilcorp.support.story.Customer;
import java.util.UUID;

/** Somebody new each time, who gets a place in the queue, and thinks better of it. */
final class HonestNewcomer extends Honest {
    private static final long PAUSE_MS = 500;

    private final Pod pod;

    HonestNewcomer(Pod pod) {
        super(PAUSE_MS);
        this.pod = pod;
    }

    @Override
    void once() {
        try (Customer newcomer = pod.customer(UUID.randomUUID())) {
            newcomer.starts("Bob", "Is anybody there?");
            newcomer.sends("end");
            newcomer.sees("ended");
        }
    }
}
