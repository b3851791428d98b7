package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Line;
import java.time.Instant;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** What facts are about, in the words of {@link ModelDesk}: sessions by number, times in milliseconds since the story began. */
final class ToldValues {
    private final Instant beginning;
    private final ToIntFunction<UUID> numbers;

    ToldValues(Instant beginning, ToIntFunction<UUID> numbers) {
        this.beginning = beginning;
        this.numbers = numbers;
    }

    int number(UUID session) {
        return numbers.applyAsInt(session);
    }

    long millis(Instant at) {
        return at.toEpochMilli() - beginning.toEpochMilli();
    }

    String staffing(RepAvailability availability) {
        return availability.state() + " "
                + availability.backAt().map(this::millis).orElse(null);
    }

    String line(Line line) {
        Object id = line.id().map(UUID::getLeastSignificantBits).orElse(null);
        return line.seq() + " " + line.from() + " " + id + " at " + millis(line.at())
                + line.picture()
                        .map(picture -> " shows " + picture.id().getLeastSignificantBits())
                        .orElse("");
    }

    String chat(AttendedChat chat) {
        return chat.details().number() + " since " + millis(chat.at()) + " "
                + chat.lines().stream().map(this::line).toList() + " seen " + chat.seen() + " away "
                + chat.customerAwayUntil().map(this::millis).orElse(null);
    }

    String standing(SessionState state) {
        return state.match(
                waiting -> "waiting " + waiting.position() + " " + staffing(waiting.availability()),
                open -> "open " + millis(open.since()),
                ended -> "ended " + ended.outcome() + " " + ended.why().orElse(null) + " " + millis(ended.at()) + " "
                        + ended.stars().orElse(null));
    }
}
