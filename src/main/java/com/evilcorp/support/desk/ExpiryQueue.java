package com.evilcorp.support.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * When to look at a session again, on the steady clock. An entry is only a reminder: whether something is due then is for
 * the session to say, so that entries need not be taken out when a customer comes back.
 */
final class ExpiryQueue {
    private record Reminder(Duration at, UUID session) {}

    private final PriorityQueue<Reminder> reminders = new PriorityQueue<>(Comparator.comparing(Reminder::at));

    void remind(Duration at, UUID session) {
        reminders.add(new Reminder(at, session));
    }

    void due(Duration now, Consumer<UUID> look) {
        while (!reminders.isEmpty() && reminders.peek().at().compareTo(now) <= 0) {
            look.accept(reminders.poll().session());
        }
    }
}
