package com.evilcorp.support.journal;

import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Party;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the lines of a batch come to in the rows of their sessions. */
final class LineCounts {
    private static final String COUNT =
            "update transcript set lines = fresh.lines from %s as fresh (session, lines) where id = fresh.session";

    /** Apart from the other, as this has the database derive anew what it derives from that time. */
    private static final String COUNT_REPLIED = "update transcript set lines = fresh.lines,"
            + " first_reply_at = coalesce(first_reply_at, fresh.reply)"
            + " from %s as fresh (session, lines, reply) where id = fresh.session";

    private final Map<UUID, Talk> talks = new LinkedHashMap<>();

    /** How many lines a session has, and when the rep first said one of this batch. */
    static final class Talk {
        private int lines;
        private Instant replyAt;

        int lines() {
            return lines;
        }

        Optional<Instant> replyAt() {
            return Optional.ofNullable(replyAt);
        }

        private void add(Line line) {
            lines = line.seq();
            if (line.from() == Party.REP && replyAt == null) {
                replyAt = line.at();
            }
        }
    }

    void add(UUID session, Line line) {
        talks.computeIfAbsent(session, unused -> new Talk()).add(line);
    }

    /** What was said in a session that is new: it goes in with it, and needs no statement of its own. */
    Talk take(UUID session) {
        Talk talk = talks.remove(session);
        return talk == null ? new Talk() : talk;
    }

    void store(Advance advance) {
        Columns counted = new Columns("uuid", "int4");
        Columns replied = new Columns("uuid", "int4", "timestamptz");
        talks.forEach((session, talk) -> talk.replyAt()
                .ifPresentOrElse(
                        at -> replied.add(session, talk.lines(), at), () -> counted.add(session, talk.lines())));
        advance.with(COUNT, counted).with(COUNT_REPLIED, replied);
    }
}
