package com.evilcorp.support.evaluator;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.search.SearchVector;
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
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills a database that has the schema, and no sessions, with as many as are wanted over so many days, about ten lines
 * each, chained, and with the causes of their waits. The same seed makes the same sessions. To be run by hand:
 * {@code java … PastYears jdbc:postgresql://localhost/desk?user=… 1000000 1095 7}
 */
public final class PastYears {
    private static final int FLUSHED_AT = 1 << 20;
    private static final long LINES_EACH = 10;
    private static final TokenHash NOBODY = new TokenHash("0".repeat(64));
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
    private final StringBuilder documents = new StringBuilder();
    private final StringBuilder shifts = new StringBuilder();
    private final StringBuilder absences = new StringBuilder();
    private long number;
    private long said;
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

    /** Fills it with about so many sessions: chance has a say. */
    public static void fill(Connection database, int sessions, int days, long seed) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            // The pages of a commit that is not on the disk yet are not taken for visible to all by a vacuum.
            statement.execute("set synchronous_commit to on");
            statement.execute("drop index search_document_words");
            new PastYears(database.unwrap(PGConnection.class).getCopyAPI(), seed).play(sessions, days);
            statement.execute("create index search_document_words on search_document using gin (words, periods)"
                    + " with (fastupdate = off)");
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
        number++;
        SessionDetails details = opening(past);
        ChainLink opened = HashChain.opened(details);
        Said said = new Said(details, opened);
        details.question().ifPresent(question -> said.add(Party.CUSTOMER, question, past.openedAt(), null));
        String firstReply = past.attendedAt() == 0 ? null : talk(past, said);
        Instant attended = past.attendedAt() == 0 ? null : Instant.ofEpochMilli(past.attendedAt());
        Instant over = Instant.ofEpochMilli(past.endedAt());
        ChainLink ended = HashChain.ended(
                said.session, Optional.ofNullable(attended), Outcome.valueOf(past.outcome()), over, said.last);
        boolean rated = past.stars() > 0;
        Instant ratedAt = over.plusSeconds(5);
        row(
                sessions,
                said.session,
                number,
                details.name().value(),
                details.product().orElse(null),
                details.visitor().orElseThrow(),
                details.token().hex(),
                time(past.openedAt()),
                attended,
                over,
                past.outcome(),
                rated ? past.stars() : null,
                rated ? ratedAt : null,
                details.question().orElse(null),
                said.count,
                firstReply,
                past.waited().noRep(),
                past.waited().away(),
                past.waited().busy(),
                past.waited().unanswered(),
                bytes(opened),
                bytes(ended),
                rated ? bytes(HashChain.rated(said.session, past.stars(), Optional.empty(), ratedAt, ended)) : null);
        // As SearchIndexJob would write it.
        row(documents, said.session, number, time(past.openedAt()), said.count, true, said.words);
        if (sessions.length() + lines.length() > FLUSHED_AT) {
            flush();
        }
    }

    private SessionDetails opening(PastDesk.Past past) {
        return new SessionDetails(
                uuid(),
                number,
                new SessionName(chatter.name(number)),
                chance.nextInt(20) == 0 ? Optional.empty() : Optional.of(chatter.question()),
                chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(PRODUCTS[chance.nextInt(PRODUCTS.length)]),
                Optional.empty(),
                Optional.of(uuid()),
                NOBODY,
                Optional.empty(),
                Instant.ofEpochMilli(past.openedAt()));
    }

    private final class Said {
        private final UUID session;
        private final SearchVector words;
        private ChainLink last;
        private int count;

        private Said(SessionDetails details, ChainLink opened) {
            session = details.session();
            words = SearchVector.ofName(details.name().value());
            last = opened;
        }

        private void add(Party by, String text, long at, UUID id) {
            count++;
            Line line = new Line(count, by, text, Instant.ofEpochMilli(at), Optional.ofNullable(id));
            last = HashChain.said(session, line, last);
            row(lines, session, count, by, text, time(at), id, bytes(last));
            words.addLine(text);
            said++;
        }
    }

    /** When the rep said the first line, null if they never did. */
    private String talk(PastDesk.Past past, Said said) {
        int many = many();
        long step = Math.max(1, (past.endedAt() - past.attendedAt()) / (many + 1));
        String firstReply = null;
        for (int i = 1; i <= many; i++) {
            Party by = chance.nextBoolean() ? Party.REP : Party.CUSTOMER;
            long at = past.attendedAt() + i * step;
            said.add(by, by == Party.REP ? chatter.repLine() : chatter.customerLine(), at, uuid());
            firstReply = by == Party.REP && firstReply == null ? time(at) : firstReply;
        }
        return firstReply;
    }

    /** Long talks, and short ones as often as that takes for ten lines a session: of few customers, most are attended. */
    private int many() {
        return said > LINES_EACH * number ? 1 + chance.nextInt(12) : 14 + chance.nextInt(32);
    }

    private void flush() {
        copy(
                "transcript (id, number, name, product, visitor, token_hash, opened_at, attended_at, ended_at, outcome,"
                        + " stars, rated_at, question, lines, first_reply_at, no_rep_ms, away_ms, busy_ms, unanswered_ms,"
                        + " opened_hash, ended_hash, rated_hash)",
                sessions);
        copy("line (session, seq, sender, said, at, client_id, hash)", lines);
        copy("search_document (session, number, opened_at, lines, complete, words)", documents);
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

    private static String bytes(ChainLink link) {
        return "\\\\x" + link.hex();
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
