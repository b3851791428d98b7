package com.evilcorp.support.question;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions as they are stored. A question is changed in the version alone that it was read in, and by a console only if it
 * holds the seat at that moment: both are part of the statement that changes it. All of it runs in the caller's transaction.
 */
@ApplicationScoped
public class QuestionRepository {
    /** Whoever leaves a question waits for whoever leaves another, so that no bound is passed by two at once. */
    private static final String ONE_BY_ONE = "select pg_advisory_xact_lock(hashtext('question'))";

    private static final String WAITING_OF =
            "select count(*) from question where visitor = ? and waiting_since is not null";

    private static final String WAITING =
            "select count(*) from (select from question where waiting_since is not null limit ?) waiting";

    /** The session that had waited in vain, if it is really theirs. */
    private static final String LEAVE =
            """
            insert into question (id, version, words_hash, name, product, language, visitor, left_at, changed_at,
                                  waiting_since, session)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, (select id from transcript where id = ? and token_hash = ?))
                on conflict (id) do update set words_hash = excluded.words_hash
             where question.visitor = excluded.visitor and question.version = 1
               and question.shredded_at is null
            """;

    private static final String ENTRY =
            """
            insert into question_entry (question, seq, kind, said, at, client_id, hash) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (question, seq) do nothing
            """;

    private static final String LAST_LINK = "select hash from question_entry where question = ? and seq = ?";

    private static final String CHANGE =
            """
            update question set version = ?, changed_at = ?, waiting_since = ?, answered_at = ?, stars = ?
             where id = ? and version = ? and shredded_at is null
            """;

    private static final String HOLDS_SEAT =
            " and exists (select from shift where given_up_at is null and token_hash = ?)";

    private final Sql sql;

    @Inject
    QuestionRepository(Sql sql) {
        this.sql = sql;
    }

    /** Has all others wait who would leave a question, until the transaction ends. */
    public void leaveOneByOne() {
        sql.list(SqlQuery.of(ONE_BY_ONE), row -> true);
    }

    /** How many questions of a browser wait for an answer. */
    public long waitingOf(UUID visitor) {
        return count(SqlQuery.of(WAITING_OF, visitor));
    }

    /** How many wait for an answer, counted up to so many. */
    public long waiting(int most) {
        return count(SqlQuery.of(WAITING, most));
    }

    /**
     * Stores a question that was left. One that the same browser has left already, and that nobody has touched since, gets
     * other words: their first did not reach it.
     *
     * @param token of the session that it was before
     * @return whether it is stored; not if the id stands for another
     */
    public boolean leave(Question question, UUID visitor, String wordsHash, Optional<String> token) {
        Question.Details details = question.details();
        Instant at = question.leftAt();
        int stored = sql.update(SqlQuery.of(
                LEAVE,
                question.id(),
                wordsHash,
                details.name().map(SessionName::value).orElse(null),
                details.product().orElse(null),
                details.language(),
                visitor,
                at,
                at,
                at,
                details.session().orElse(null),
                token.map(TokenHash::of).map(TokenHash::hex).orElse(null)));
        if (stored > 0) {
            enter(question, 1);
        }
        return stored > 0;
    }

    /** The question under one of these hashes, which are of the same words with one key each. */
    public Optional<Question> under(List<String> wordsHashes) {
        return one(SqlQuery.of("where words_hash = any (?)", wordsHashes));
    }

    /** A question that was not shredded. */
    public Optional<Question> find(UUID id) {
        return one(SqlQuery.of("where id = ? and shredded_at is null", id));
    }

    /** Those that wait for an answer, who waits longest first. */
    public List<Question> oldestWaiting(int most) {
        return QuestionRows.list(
                sql,
                SqlQuery.of("where waiting_since is not null order by waiting_since, id limit ?", most),
                "waiting_since, id");
    }

    /** Those that have an answer, the newest first. */
    public List<Question> newestAnswered(int most) {
        return QuestionRows.list(
                sql,
                SqlQuery.of(
                        "where waiting_since is null and shredded_at is null order by changed_at desc, id limit ?",
                        most),
                "changed_at desc, id");
    }

    /** Stores what became of a question; false if somebody was faster. */
    public boolean store(Question before, Question next) {
        return changed(change(before, next), before, next);
    }

    /** The same for a console; false, too, if it does not hold the seat. */
    public boolean storeForSeat(TokenHash seat, Question before, Question next) {
        return changed(change(before, next).and(HOLDS_SEAT, seat.hex()), before, next);
    }

    /** Whether the seat is held with that token. */
    public boolean holdsSeat(TokenHash seat) {
        return count(SqlQuery.of("select count(*) from shift where given_up_at is null and token_hash = ?", seat.hex()))
                > 0;
    }

    private static SqlQuery change(Question before, Question next) {
        return SqlQuery.of(
                CHANGE,
                next.version(),
                next.changedAt(),
                next.waitingSince().orElse(null),
                next.answeredAt().orElse(null),
                next.stars().isPresent() ? next.stars().getAsInt() : null,
                before.id(),
                before.version());
    }

    private boolean changed(SqlQuery change, Question before, Question next) {
        if (sql.update(change) == 0) {
            return false;
        }
        enter(next, before.entries().size() + 1);
        return true;
    }

    /** Stores the entries from that one on, each chained to the one before. */
    private void enter(Question question, int first) {
        Optional<ChainLink> link = first == 1 ? Optional.of(beginning(question)) : lastLink(question.id(), first - 1);
        for (int seq = first; seq <= question.entries().size(); seq++) {
            QuestionEntry entry = question.entries().get(seq - 1);
            int place = seq;
            link = link.map(former -> link(question.id(), place, entry, former));
            sql.update(SqlQuery.of(
                    ENTRY,
                    question.id(),
                    seq,
                    entry.kind().name(),
                    entry.text().value(),
                    entry.at(),
                    entry.id(),
                    link.map(ChainLink::bytes).orElse(null)));
        }
    }

    private static ChainLink beginning(Question question) {
        Question.Details details = question.details();
        return HashChain.left(
                question.id(),
                details.name().map(SessionName::value),
                details.product(),
                details.language(),
                question.leftAt());
    }

    private static ChainLink link(UUID question, int seq, QuestionEntry entry, ChainLink former) {
        return HashChain.entered(
                question, seq, entry.kind().name(), entry.text().value(), entry.at(), entry.id(), former);
    }

    /** Nothing of a question that was left before there were chains. */
    private Optional<ChainLink> lastLink(UUID question, int seq) {
        return sql
                .list(SqlQuery.of(LAST_LINK, question, seq), row -> Optional.ofNullable(row.getBytes("hash")))
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(ChainLink::new);
    }

    private Optional<Question> one(SqlQuery which) {
        return QuestionRows.list(sql, which, "id").stream().findFirst();
    }

    private long count(SqlQuery query) {
        return sql.list(query, row -> row.getLong(1)).get(0);
    }
}
