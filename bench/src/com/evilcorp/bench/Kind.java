package com.evilcorp.bench;

import java.util.Optional;

/**
 * What a crowd does when it is connected.
 *
 * @param path      where it connects
 * @param arrival   what each says first, if anything
 * @param inPlace   what the frame has in it that says that one is in place; without, one is as soon as one is connected
 */
record Kind(String path, Optional<String> arrival, Optional<String> inPlace) {
    /** Customers who open a session and wait. */
    static final Kind WAITING = new Kind(
            "/ws/customer",
            Optional.of("{\"type\":\"start\",\"name\":\"Somebody\",\"text\":\"Where is my sock?\"}"),
            Optional.of("\"type\":\"queued\""));

    /** Sockets of the floor, of which nothing is wanted. */
    static final Kind ECHO = new Kind("/ws/echo", Optional.empty(), Optional.empty());
}
