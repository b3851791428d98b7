package com.evilcorp.support.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills a database that has the schema, and no sessions, with as many as are wanted over so many days, about ten lines
 * each. The same seed makes the same sessions. To be run by hand:
 * {@code java … PastYears jdbc:postgresql://localhost/desk?user=… 1000000 1095 7}
 */
public final class PastYears {
    private static final int FLUSHED_AT = 1 << 20;
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static final String[] PRODUCTS = {
        "inward-umbrella", "tinned-meeting", "disappointed-cactus", "sympathetic-alarm-clock", "third-sock",
        "reading-dark", "soluble-teaspoon", "summer-snow-globe", "career-ladder", "the-box-it-came-in"
    };

    private final CopyManager copies;
    private final Random chance;
    private final Chatter chatter;
    private final PastDesk desk;
    private final StringBuilder sessions = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder shifts = new StringBuilder();
    private final StringBuilder absences = new StringBuilder();
    private long number;
    private long shift;

    private PastYears(CopyManager copies, long seed) {
        this.copies = copies;
        chance = new Random(seed);
        chatter = new Chatter(chance);
        desk = new PastDesk(chance);
    }

    public static void main(String[] args) throws SQLException {
        try (Connection database = DriverManager.getConnection(args[0])) {
            fill(database, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
        }
    }

    /** Fills it, and has the planner look at what is there. About so many sessions: chance has a say. */
    public static void fill(Connection database, int sessions, int days, long seed) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            // Built once in the end, it takes a third of the time.
            statement.execute("drop index line_words");
            new PastYears(database.unwrap(PGConnection.class).getCopyAPI(), seed).play(sessions, days);
            statement.execute("create index line_words on line using gin (words)");
            statement.execute("select setval(pg_get_serial_sequence('shift', 'id'), (select max(id) from shift))");
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private void play(int wanted, int days) {
        for (int day = days - 1; day >= 0; day--) {
            LocalDate date = LAST.minusDays(day);
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            PastDesk.Day held = desk.play(date, (int) (wanted * (weekend ? 0.6 : 1.16) / days), this::write);
            write(held);
        }
        flush();
    }

    private void write(PastDesk.Day day) {
        shift++;
        row(shifts, shift, "none", time(day.takenAt()), time(day.givenUpAt()));
        row(absences, shift, time(day.leftAt()), time(day.backAt()), time(day.backAt()));
    }

    private void write(PastDesk.Past past) {
        UUID id = uuid();
        number++;
        String question = chance.nextInt(20) == 0 ? null : chatter.question();
        Said said = new Said(id, question == null ? 0 : 1);
        if (question != null) {
            row(lines, id, 1, "CUSTOMER", question, time(past.openedAt()), null);
        }
        String firstReply = past.attendedAt() == 0 ? null : talk(past, said);
        row(
                sessions,
                id,
                number,
                chatter.name(number),
                chance.nextInt(4) == 0 ? null : PRODUCTS[chance.nextInt(PRODUCTS.length)],
                uuid(),
                "0".repeat(64),
                time(past.openedAt()),
                past.attendedAt() == 0 ? null : time(past.attendedAt()),
                time(past.endedAt()),
                past.outcome(),
                past.stars() == 0 ? null : past.stars(),
                past.stars() == 0 ? null : time(past.endedAt() + 5_000),
                question,
                said.count,
                firstReply);
        if (sessions.length() + lines.length() > FLUSHED_AT) {
            flush();
        }
    }

    private static final class Said {
        private final UUID session;
        private int count;

        private Said(UUID session, int count) {
            this.session = session;
            this.count = count;
        }
    }

    /** When the rep said the first line, null if they never did. */
    private String talk(PastDesk.Past past, Said said) {
        int many = 14 + chance.nextInt(32);
        long step = Math.max(1, (past.endedAt() - past.attendedAt()) / (many + 1));
        String firstReply = null;
        for (int i = 1; i <= many; i++) {
            boolean byRep = chance.nextBoolean();
            String at = time(past.attendedAt() + i * step);
            said.count++;
            String text = byRep ? chatter.repLine() : chatter.customerLine();
            row(lines, said.session, said.count, byRep ? "REP" : "CUSTOMER", text, at, uuid());
            firstReply = byRep && firstReply == null ? at : firstReply;
        }
        return firstReply;
    }

    private void flush() {
        copy(
                "transcript (id, number, name, product, visitor, token_hash, opened_at, attended_at, ended_at, outcome,"
                        + " stars, rated_at, question, lines, first_reply_at)",
                sessions);
        copy("line (session, seq, sender, said, at, client_id)", lines);
        copy("shift (id, token_hash, taken_at, given_up_at)", shifts);
        copy("absence (shift, left_at, due_at, back_at)", absences);
    }

    private void copy(String into, StringBuilder rows) {
        try {
            copies.copyIn(
                    "copy " + into + " from stdin",
                    new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
            rows.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID uuid() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toString();
    }

    private static void row(StringBuilder rows, Object... values) {
        rows.append(Arrays.stream(values)
                        .map(value -> value == null ? "\\N" : value.toString())
                        .reduce((left, right) -> left + "\t" + right)
                        .orElseThrow())
                .append('\n');
    }
}
