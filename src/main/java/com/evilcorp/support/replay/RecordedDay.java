package com.evilcorp.support.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is stored of a day: who asked, and when somebody was there to answer.
 *
 * @param from     when the day began
 * @param sessions all that were live in it, by their number
 * @param shifts   all that touch the time of those sessions, in their order
 */
public record RecordedDay(Instant from, List<RecordedSession> sessions, List<RecordedShift> shifts) {
    /** Puts the sessions into the order of their numbers. */
    public RecordedDay {
        sessions = sessions.stream()
                .sorted(Comparator.comparingLong(RecordedSession::number))
                .toList();
        shifts = List.copyOf(shifts);
    }

    /**
     * The same with the first shift that was begun on the day begun earlier, though not before the one before it was over. A
     * shift that began earlier still is left alone.
     */
    List<RecordedShift> shiftsBegunBy(Instant at) {
        List<RecordedShift> moved = new ArrayList<>(shifts);
        IntStream.range(0, shifts.size())
                .filter(i -> !shifts.get(i).takenAt().isBefore(from))
                .findFirst()
                .ifPresent(first -> moved.set(first, begunBy(first, at)));
        return moved;
    }

    private RecordedShift begunBy(int index, Instant at) {
        RecordedShift shift = shifts.get(index);
        Instant free = index == 0
                ? at
                : shifts.get(index - 1).givenUpAt().filter(at::isBefore).orElse(at);
        return free.isBefore(shift.takenAt()) ? shift.takenAt(free) : shift;
    }
}
