package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.ReadTransaction;
import com.evilcorp.database.SqlQuery;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the sessions that hold some words are found, newest first: among the newest slice of the sessions that should hold
 * enough of them, then among a larger one, up to everything. In a slice the words are looked up; or, where they are so common
 * that nearly every session has them, or little is left by what else is asked for, its sessions are gone through until there
 * are enough. The planner knows from its statistics, without looking, how much there is of each. Where it is wrong, as about
 * words that are common and never said together, that costs time and no sessions.
 */
@ApplicationScoped
public class FullTextSearch {
    /** Microseconds that it takes to read a line with the words, to find where it is, and to go through a session. */
    private static final double READING = 12;

    private static final double FINDING = 0.02;
    private static final double GOING_THROUGH = 35;

    /** A slice is to hold so many times the sessions that are wanted: chance has a say. */
    private static final double SPARE = 2.5;

    /** A slice that held too little is followed by one so many times as large, or less if little was missing. */
    private static final double WIDER = 64;

    private static final double LEAST_WIDER = 2;
    private static final double NEARLY_ALL = 0.9;

    private static final String LINES = "select from line where search_vector @@ to_search_query(?)";
    private static final String NAMES = "select from transcript where name_search_vector @@ to_search_query(?)";
    private static final String SESSIONS = "select from transcript where true";

    /** The offset keeps the planner from looking the words up anew for each session. */
    private static final String GONE_THROUGH =
            """
             and (t.name_search_vector @@ to_search_query(?)
                  or exists (select from (select search_vector from line where session = t.id offset 0) l
                              where l.search_vector @@ to_search_query(?)))\
            """;

    private final ObjectMapper json;

    /**
     * What the planner expects of a slice.
     *
     * @param words lines and names that hold the words
     * @param fits  sessions that fit otherwise
     * @param all   sessions
     */
    record Expected(double words, double fits, double all) {
        private double share() {
            return Math.min(1, fits / Math.max(1, all));
        }

        /** How much of it should hold so many that have the words and fit otherwise. */
        double partWith(int wanted) {
            return SPARE * wanted / Math.max(1, words * share());
        }

        /** Whether going through those that fit, in this part, takes less time than looking the words up. */
        boolean isSoonerGoneThrough(double part, int wanted) {
            double gone = Math.min(fits * part, wanted * all / Math.max(1, words));
            return gone * GOING_THROUGH < words * (part * READING + FINDING);
        }

        /**
         * What is to be expected after all, once no more than this was found in a part. With nothing else asked for it is
         * the words that are rarer; else it may be that they and the rest do not go together.
         */
        Expected corrected(double part, int found) {
            double rest = SPARE * Math.max(1, found) / part;
            return share() < NEARLY_ALL
                    ? new Expected(words, fits, Math.max(all, all * words / rest))
                    : new Expected(Math.min(words, rest), fits, all);
        }
    }

    /**
     * Finds the sessions of a slice that hold the words, up to so many as are wanted, in one way or the other; nothing if
     * that takes longer than it may.
     */
    interface Look<T> {
        Optional<List<T>> in(TimeSlice slice, boolean goneThrough, Optional<Duration> limit) throws SQLException;
    }

    /**
     * What was found.
     *
     * @param since those that were opened from then on were looked at, and no others; nothing if all were
     */
    record Found<T>(List<T> sessions, Optional<Instant> since) {}

    @Inject
    FullTextSearch(ObjectMapper json) {
        this.json = json;
    }

    /** A condition on {@code transcript t} that begins with {@code and}: these are looked up. */
    public static SqlQuery lookedUp(String words) {
        return lookedUp(SqlQuery.of(""), SqlQuery.of(""), words);
    }

    /** The same for those of a slice. */
    public static SqlQuery lookedUp(String words, TimeSlice slice) {
        return slice.sessions().and(lookedUp(slice.lines(), slice.sessions(), words));
    }

    private static SqlQuery lookedUp(SqlQuery lines, SqlQuery sessions, String words) {
        return SqlQuery.of(" and t.id in (select session from line where search_vector @@ to_search_query(?)", words)
                .and(lines)
                .and(" union select id from transcript where name_search_vector @@ to_search_query(?)", words)
                .and(sessions)
                .and(")");
    }

    /** The same for a list that stops as soon as it has enough. */
    static SqlQuery goneThrough(String words) {
        return SqlQuery.of(GONE_THROUGH, words, words);
    }

    /**
     * What is to be expected.
     *
     * @param fitting what is asked for but the words, of {@code transcript t}
     */
    Expected expected(Connection database, SqlQuery fitting, String words, TimeSlice slice) throws SQLException {
        return new Expected(
                planned(database, SqlQuery.of(LINES, words).and(slice.lines()))
                        + planned(database, SqlQuery.of(NAMES, words).and(slice.sessions())),
                planned(database, SqlQuery.of("select from transcript t where ").and(fitting)),
                planned(database, SqlQuery.of(SESSIONS).and(slice.sessions())));
    }

    /**
     * Looks in larger and larger slices of all until there is as much as is wanted.
     *
     * @param patience how long that may take; the first slice takes as long as it takes. Without, it goes on to the end
     */
    static <T> Found<T> widening(
            TimeSlice all, Expected expected, int wanted, Optional<Duration> patience, Look<T> look)
            throws SQLException {
        long began = System.nanoTime();
        Expected now = expected;
        TimeSlice slice = all.newest(now.partWith(wanted));
        double part = slice.partOf(all);
        List<T> found = look.in(slice, now.isSoonerGoneThrough(part, wanted), Optional.empty())
                .orElseThrow();
        while (found.size() < wanted && !slice.isAll()) {
            now = now.corrected(part, found.size());
            double missing = SPARE * wanted / Math.max(1, found.size());
            TimeSlice wider = all.newest(part * Math.max(LEAST_WIDER, Math.min(WIDER, missing)));
            part = wider.partOf(all);
            Optional<Duration> left = patience.map(whole -> whole.minusNanos(System.nanoTime() - began));
            Optional<List<T>> more = look.in(wider, now.isSoonerGoneThrough(part, wanted), left);
            if (more.isEmpty()) {
                return new Found<>(found, Optional.of(slice.opened()));
            }
            slice = wider;
            found = more.get();
        }
        return new Found<>(found, Optional.empty());
    }

    /** Bitmaps of words that do not fit into this keep the pages and forget which of their lines have the words. */
    static void raiseWorkMem(Connection database) throws SQLException {
        ReadTransaction.set(database, "work_mem", "32MB");
    }

    /** How many rows the planner takes it for. */
    private double planned(Connection database, SqlQuery question) throws SQLException {
        String plan = new SqlQuery("explain (format json) " + question.sql(), question.values())
                .list(database, row -> row.getString(1))
                .get(0);
        try {
            return json.readTree(plan).at("/0/Plan/Plan Rows").asDouble();
        } catch (JsonProcessingException e) {
            throw new SQLException("The planner explained itself in no way that is known", e);
        }
    }
}
