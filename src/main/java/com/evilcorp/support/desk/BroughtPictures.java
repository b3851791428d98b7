package com.evilcorp.support.desk;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.desk.record.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How many pictures each live session has, and those of them that no line shows yet. Sessions without any take no room. */
final class BroughtPictures {
    private final Map<UUID, OfSession> bySession = new HashMap<>();

    private record Unnamed(Picture picture, Duration since) {}

    private static final class OfSession {
        private final Map<UUID, Unnamed> unnamed = new LinkedHashMap<>();
        private int underWay;
        private int named;

        int count() {
            return underWay + unnamed.size() + named;
        }
    }

    /** How many it has, those on their way included. */
    int count(UUID session) {
        return Optional.ofNullable(bySession.get(session)).map(OfSession::count).orElse(0);
    }

    /** One is on its way: it arrives, or it does not. */
    void expect(UUID session) {
        of(session).underWay++;
    }

    void failed(UUID session) {
        known(session).ifPresent(pictures -> pictures.underWay--);
    }

    /** What comes once its session is over is shown by no line. */
    void arrived(UUID session, Picture picture, Duration at) {
        known(session).ifPresent(pictures -> {
            pictures.underWay--;
            pictures.unnamed.put(picture.id(), new Unnamed(picture, at));
        });
    }

    /** Goes on with one that a former process left. */
    void restore(UUID session, Picture picture, Duration at) {
        of(session).unnamed.put(picture.id(), new Unnamed(picture, at));
    }

    /** Counts pictures that are shown already. */
    void restoreNamed(UUID session, int count) {
        if (count > 0) {
            of(session).named += count;
        }
    }

    /** Whether a line may show this one. */
    boolean has(UUID session, UUID picture) {
        return known(session)
                .filter(pictures -> pictures.unnamed.containsKey(picture))
                .isPresent();
    }

    /** A line shows it from now on, which the session {@link #has}, and no other may. */
    Picture name(UUID session, UUID picture) {
        OfSession pictures = of(session);
        pictures.named++;
        return requireNonNull(pictures.unnamed.remove(picture)).picture();
    }

    /** The session is over: no more lines will be said in it. */
    void forget(UUID session) {
        bySession.remove(session);
    }

    /** Drops those that no line has shown since then, and says which. */
    List<UUID> dropSince(Duration then) {
        List<UUID> dropped = new ArrayList<>();
        for (OfSession pictures : bySession.values()) {
            Iterator<Unnamed> unnamed = pictures.unnamed.values().iterator();
            while (unnamed.hasNext()) {
                Unnamed next = unnamed.next();
                if (next.since().compareTo(then) <= 0) {
                    unnamed.remove();
                    dropped.add(next.picture().id());
                }
            }
        }
        return dropped;
    }

    private Optional<OfSession> known(UUID session) {
        return Optional.ofNullable(bySession.get(session));
    }

    private OfSession of(UUID session) {
        return bySession.computeIfAbsent(session, unused -> new OfSession());
    }
}
