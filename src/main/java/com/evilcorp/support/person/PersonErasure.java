package com.evilcorp.support.person;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.question.QuestionShredding;
import com.evilcorp.support.transcript.TranscriptDeletion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Erases what is kept of one person: a tombstone stays of each session and of each question, and orders stay as nobody's. A session
 * that goes on is left as it is.
 */
@ApplicationScoped
public class PersonErasure {
    private static final String OF_PERSON = "select id from transcript where (id = ? or visitor = cast(? as uuid))";

    private static final String OVER =
            OF_PERSON + " and ended_at is not null and erased_at is null order by id = ?, number limit 100";

    private static final String LIVE = OF_PERSON + " and ended_at is null order by id = ? limit 1";

    /** Each order is nobody's, for itself: that several were one person's is gone, too. */
    private static final List<String> BELONGINGS = List.of(
            "update forced_order set visitor = gen_random_uuid(), receipt = null where visitor = ?",
            "delete from cart_item where visitor = ?",
            "delete from cart where visitor = ?");

    private final Sql sql;
    private final TranscriptDeletion transcripts;
    private final QuestionShredding questions;
    private final Clock clock;

    @Inject
    PersonErasure(Sql sql, TranscriptDeletion transcripts, QuestionShredding questions, Clock clock) {
        this.sql = sql;
        this.transcripts = transcripts;
        this.questions = questions;
        this.clock = clock;
    }

    /** Whether one of their sessions goes on: it has to end before all of them can be erased. */
    public boolean isLive(Person person) {
        return !sessions(LIVE, person).isEmpty();
    }

    /**
     * Erases all that is over. The session that they are known by comes last, since the rest is found by it: where this is broken off, it
     * can be done again.
     */
    public void erase(Person person) {
        person.visitor().ifPresent(this::eraseBelongings);
        List<UUID> over = sessions(OVER, person);
        while (!over.isEmpty()) {
            over.forEach(transcripts::erase);
            over = sessions(OVER, person);
        }
    }

    private void eraseBelongings(UUID visitor) {
        questions.shredAllOf(visitor, clock.instant());
        BELONGINGS.forEach(belonging -> sql.update(SqlQuery.of(belonging, visitor)));
    }

    private List<UUID> sessions(String which, Person person) {
        return sql.list(
                SqlQuery.of(which, person.session(), person.visitor().orElse(null), person.session()),
                row -> row.getObject("id", UUID.class));
    }
}
