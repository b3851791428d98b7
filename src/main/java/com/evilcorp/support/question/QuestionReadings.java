package com.evilcorp.support.question;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps when each side first read a question as it then was: of an answer, when its customer found it. All of it runs in the
 * transaction that hands out what is read, so nobody is shown what is not stored as shown. To read the same again writes nothing.
 */
@ApplicationScoped
public class QuestionReadings {
    /** What was shredded meanwhile is waited for, and is then under no words. */
    private static final String FOUND =
            """
            insert into question_reading (question, reader, entries, at)
            select q.id, 'CUSTOMER', e.seq, ? from question q join question_entry e on e.question = q.id and e.seq = ?
             where q.words_hash = any (?) and q.answered_at is not null
               and not exists (select from question_reading r
                                where r.question = q.id and r.reader = 'CUSTOMER' and r.entries = e.seq)
               for key share of q
                on conflict do nothing
            """;

    private static final String OPENED =
            """
            insert into question_reading (question, reader, entries, at)
            select q.id, 'REP', e.seq, ? from question q join question_entry e on e.question = q.id and e.seq = ?
             where q.id = ? and q.shredded_at is null
               and exists (select from shift where given_up_at is null and token_hash = ?)
               for key share of q
                on conflict do nothing
            """;

    private final Sql sql;

    @Inject
    QuestionReadings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whoever has the words is about to be shown so many entries. Of a question that has no answer nothing is kept. It is the
     * same statement for wrong words, with which nothing is shown.
     */
    public void found(List<String> wordsHashes, int entries, Instant at) {
        sql.update(SqlQuery.of(FOUND, at, entries, wordsHashes));
    }

    /** The console that holds the seat has opened a question with so many entries. */
    public void opened(TokenHash seat, UUID question, int entries, Instant at) {
        sql.update(SqlQuery.of(OPENED, at, entries, question, seat.hex()));
    }
}
