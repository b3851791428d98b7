package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lines of a session, in order, each of a sender's ids once. */
final class Conversation {
    private record SenderId(Party from, UUID id) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<SenderId, Line> byId = new HashMap<>();
    private int characters;
    private Instant latest = Instant.MIN;
    private long weight;

    static Conversation of(List<Line> lines) {
        Conversation conversation = new Conversation();
        lines.forEach(conversation::keep);
        return conversation;
    }

    Line add(Party from, LineContent content, Optional<UUID> id, Instant at) {
        return keep(new Line(lines.size() + 1, from, content.text(), at, id, content.picture()));
    }

    Optional<Line> said(Party from, UUID id) {
        return Optional.ofNullable(byId.get(new SenderId(from, id)));
    }

    /** The line at a place, counted from 1. */
    Optional<Line> line(int seq) {
        return seq < 1 || seq > lines.size() ? Optional.empty() : Optional.of(lines.get(seq - 1));
    }

    /** When the latest of its lines was said; long ago, if there is none. */
    Instant latest() {
        return latest;
    }

    int size() {
        return lines.size();
    }

    /** How long its lines are together, in UTF-16 units. */
    int characters() {
        return characters;
    }

    /** How much room its lines take, by {@link Line#weight}. */
    long weight() {
        return weight;
    }

    /** What was said after a line; 0 asks for all. */
    List<Line> after(int seq) {
        return List.copyOf(lines.subList(Math.min(Math.max(seq, 0), lines.size()), lines.size()));
    }

    private Line keep(Line line) {
        lines.add(line);
        characters += line.text().length();
        latest = line.at().isAfter(latest) ? line.at() : latest;
        weight += line.weight();
        line.id().ifPresent(id -> byId.put(new SenderId(line.from(), id), line));
        return line;
    }
}
