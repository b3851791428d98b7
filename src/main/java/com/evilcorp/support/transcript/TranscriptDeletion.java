package com.evilcorp.support.transcript;

import static java.util.Objects.requireNonNull;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import com.evilcorp.support.search.SearchVector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is not kept: sessions that are old enough, as a whole, and single ones, of which a tombstone stays. */
@ApplicationScoped
public class TranscriptDeletion {
    /** The name of every tombstone. */
    static final String NAME = "Erased";

    private static final String NO_TOKEN = "";
    private static final List<String> PARTS = List.of(
            "note",
            "rep_note",
            "review",
            "review_pick",
            "second_look",
            "disconnection",
            "presence_check",
            "picture",
            "line");

    /** What became of a session that was to be erased. */
    public enum Erased {
        ERASED,
        /** It goes on: its two sides would be left talking to nobody. */
        STILL_LIVE,
        NO_SUCH_SESSION
    }

    private static final String OLD =
            """
            select id from transcript where ended_at < ? and number < (select max(number) from transcript)
             order by ended_at limit ?
            """;

    private static final String OLD_BATCHES =
            """
            delete from journal_batch where position in
             (select position from journal_batch where stored_at < ? order by position limit ?)
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    TranscriptDeletion(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Erases all that was said in a session, and all that tells who it was. Its times and its outcome stay. One that was
     * erased before stays as it is.
     */
    @Transactional
    public Erased erase(UUID session) {
        Optional<Transcript> found = Transcript.findByIdOptional(session, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty()) {
            return Erased.NO_SUCH_SESSION;
        }
        Transcript transcript = found.get();
        if (transcript.endedAt == null) {
            return Erased.STILL_LIVE;
        }
        if (transcript.erasedAt == null) {
            deleteParts(List.of(session));
            forgetWords(session);
            leaveTombstone(transcript);
        }
        return Erased.ERASED;
    }

    /**
     * When what was kept for so long began, by this machine's clock or by the database's, whichever is behind: one that is set
     * forward has nothing deleted early.
     */
    public Instant begin(Duration kept) {
        Instant there = sql.list(SqlQuery.of("select now()"), row -> row.getObject(1, OffsetDateTime.class))
                .get(0)
                .toInstant();
        Instant here = clock.instant();
        return (here.isBefore(there) ? here : there).minus(kept);
    }

    /**
     * Deletes sessions that ended before then, the oldest first, tombstones too. The newest session of all stays: sessions
     * are counted on from it.
     *
     * @param most how many at most
     * @return how many were deleted
     */
    @Transactional
    public int deleteEndedBefore(Instant then, int most) {
        List<UUID> old = sql.list(SqlQuery.of(OLD, then, most), row -> row.getObject("id", UUID.class));
        deleteParts(old);
        return sql.update(SqlQuery.of("delete from transcript where id = any (cast(? as uuid[]))", old));
    }

    /** Deletes what the journal says that it stored before then, of which nothing is left: as many batches as that at most. */
    public void forgetBatchesBefore(Instant then, int most) {
        sql.update(SqlQuery.of(OLD_BATCHES, then, most));
    }

    private void deleteParts(List<UUID> sessions) {
        PARTS.forEach(part ->
                sql.update(SqlQuery.of("delete from " + part + " where session = any (cast(? as uuid[]))", sessions)));
    }

    /** The lock waits for whoever writes words that were read before they were erased, and keeps out whoever would. */
    private void forgetWords(UUID session) {
        sql.update(SqlQuery.of("lock table search_document in share row exclusive mode"));
        sql.update(SqlQuery.of(
                "update search_document set words = cast(? as tsvector), complete = true where session = ?",
                SearchVector.ofName(NAME).toString(),
                session));
    }

    /** @param transcript of a session that has ended */
    private void leaveTombstone(Transcript transcript) {
        transcript.name = NAME;
        transcript.product = null;
        transcript.lang = null;
        transcript.visitor = null;
        transcript.tokenHash = NO_TOKEN;
        transcript.question = null;
        transcript.lines = 0;
        transcript.topic = null;
        transcript.leftQuestion = null;
        transcript.seenByCustomer = null;
        transcript.seenByRep = null;
        transcript.reviewedAt = null;
        transcript.score = null;
        transcript.stars = null;
        transcript.comment = null;
        transcript.ratedAt = null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transcript.erasedAt = now;
        transcript.erasedHash = HashChain.erased(
                        transcript.id,
                        transcript.number,
                        transcript.openedAt,
                        Optional.ofNullable(transcript.attendedAt),
                        requireNonNull(transcript.endedAt),
                        requireNonNull(transcript.outcome).name(),
                        now,
                        last(transcript))
                .bytes();
    }

    private static Optional<ChainLink> last(Transcript transcript) {
        return Optional.ofNullable(transcript.ratedHash)
                .or(() -> Optional.ofNullable(transcript.endedHash))
                .map(ChainLink::new);
    }
}
