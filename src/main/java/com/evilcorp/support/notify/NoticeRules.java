package com.evilcorp.support.notify;

import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.relay.QueueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * When somebody is called, and how often: for each kind once when it begins, and again after the interval if it still is so.
 * Plain Java: what there is and what time it is are handed in.
 */
final class NoticeRules {
    private final Duration interval;
    private final Map<NoticeKind, Instant> since = new EnumMap<>(NoticeKind.class);
    private final Map<NoticeKind, Instant> told = new EnumMap<>(NoticeKind.class);

    NoticeRules(Duration interval) {
        this.interval = interval;
    }

    /**
     * What is to be told now.
     *
     * @param questions how many wait for an answer
     */
    List<Notice> due(QueueStatus desk, long questions, Instant now) {
        List<Notice> due = new ArrayList<>();
        boolean unattended = desk.rep() == RepAvailability.State.UNATTENDED;
        boolean nobody = desk.rep() != RepAvailability.State.PRESENT && !unattended;
        notice(NoticeKind.WAITING_UNATTENDED, nobody ? desk.waiting() : 0, now).ifPresent(due::add);
        notice(NoticeKind.RINGING_UNANSWERED, unattended ? desk.waiting() : 0, now)
                .ifPresent(due::add);
        notice(NoticeKind.QUESTION_LEFT, questions, now).ifPresent(due::add);
        return due;
    }

    private Optional<Notice> notice(NoticeKind kind, long count, Instant now) {
        if (count == 0) {
            since.remove(kind);
            return Optional.empty();
        }
        Instant begun = since.computeIfAbsent(kind, unused -> now);
        Instant last = told.get(kind);
        // Somebody may have set the clock back: a time to come is none to wait for.
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(interval))) {
            return Optional.empty();
        }
        told.put(kind, now);
        return Optional.of(new Notice(UUID.randomUUID(), kind, count, begun, now));
    }
}
