package com.evilcorp.support.desk;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.desk.event.WaitingChat;
import com.evilcorp.support.desk.input.SessionName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The sessions that wait, oldest first. Joining, leaving from anywhere and asking for a place all take logarithmic time
 * at most: the places are counted by a binary indexed tree over tickets that are handed out in order (P. Fenwick, "A new
 * data structure for cumulative frequency tables", 1994).
 */
final class Queue {
    private static final int LEAST_TICKETS = 1_024;

    private record Ticketed(WaitingSession session, int ticket) {}

    private final Map<UUID, Ticketed> waiting = new LinkedHashMap<>();
    private int[] counts = new int[LEAST_TICKETS + 1];
    private int tickets;

    int size() {
        return waiting.size();
    }

    void join(WaitingSession session) {
        if (tickets == counts.length - 1) {
            handOutAnew();
        }
        place(session);
    }

    void leave(WaitingSession session) {
        count(ticketOf(session.id()), -1);
        waiting.remove(session.id());
    }

    /** The place of a session that waits, 1 for the first. */
    int position(UUID session) {
        int position = 0;
        for (int i = ticketOf(session); i > 0; i -= i & -i) {
            position += counts[i];
        }
        return position;
    }

    List<UUID> ids() {
        return List.copyOf(waiting.keySet());
    }

    List<WaitingChat> first(int most) {
        return waiting.values().stream()
                .limit(most)
                .map(ticketed -> ticketed.session().shown())
                .toList();
    }

    /** Those whose name holds a text, upper or lower case: a look at all who wait. */
    List<WaitingChat> named(SessionName part, int most) {
        String sought = part.value().toLowerCase(Locale.ROOT);
        return waiting.values().stream()
                .map(Ticketed::session)
                .filter(session -> session.details()
                        .name()
                        .value()
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .limit(most)
                .map(WaitingSession::shown)
                .toList();
    }

    private int ticketOf(UUID session) {
        return requireNonNull(waiting.get(session)).ticket();
    }

    private void place(WaitingSession session) {
        tickets++;
        waiting.put(session.id(), new Ticketed(session, tickets));
        count(tickets, 1);
    }

    /** All tickets are used up: those who still wait get new ones, with room for as many again. */
    private void handOutAnew() {
        List<Ticketed> inOrder = new ArrayList<>(waiting.values());
        counts = new int[Math.max(LEAST_TICKETS, 2 * inOrder.size()) + 1];
        tickets = 0;
        inOrder.forEach(ticketed -> place(ticketed.session()));
    }

    private void count(int ticket, int change) {
        for (int i = ticket; i < counts.length; i += i & -i) {
            counts[i] += change;
        }
    }
}
