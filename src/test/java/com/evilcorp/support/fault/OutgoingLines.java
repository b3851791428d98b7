package com.evilcorp.support.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a browser says: line after line, each until there is a receipt for it. */
final class OutgoingLines {
    record Unsent(String id, String text) {}

    private final Deque<Unsent> unsent = new ArrayDeque<>();
    private final Map<String, String> sent = new LinkedHashMap<>();
    private final Map<String, Integer> receipts = new LinkedHashMap<>();
    private boolean underWay;

    /** Answers the line's id. */
    String add(String text) {
        String id = UUID.randomUUID().toString();
        sent.put(id, text);
        unsent.add(new Unsent(id, text));
        return id;
    }

    /** The line to send now; none while one is under way. */
    Optional<Unsent> next() {
        if (underWay) {
            return Optional.empty();
        }
        underWay = !unsent.isEmpty();
        return Optional.ofNullable(unsent.peek());
    }

    /** The one under way may not have arrived, and is next again. */
    void isInterrupted() {
        underWay = false;
    }

    void isReceipted(String id, int seq) {
        if (sent.containsKey(id)) {
            receipts.put(id, seq);
            if (unsent.removeIf(line -> line.id().equals(id))) {
                underWay = false;
            }
        }
    }

    boolean isFirst(Unsent line) {
        return line.equals(unsent.peek());
    }

    int pending() {
        return unsent.size();
    }

    Map<String, String> sent() {
        return new LinkedHashMap<>(sent);
    }

    Map<String, Integer> receipts() {
        return new LinkedHashMap<>(receipts);
    }
}
