package com.evilcorp.support.question.api;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.support.question.QuestionReadings;
import com.evilcorp.support.question.QuestionRefusal;
import com.evilcorp.support.question.QuestionRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** What the rep does with questions, each in one transaction. How long that may take is up to {@link DatabaseGuards}. */
@ApplicationScoped
@Asynchronous
@ApplyGuard(DatabaseGuards.CONSOLE)
class RepQuestions {
    private static final int WAITING_SHOWN = 50;
    private static final int ANSWERED_SHOWN = 10;
    private static final int COUNTED = 10_000;

    /** What the console shows: how many wait, those that wait longest, and the newest answers. */
    record Desk(long count, List<Question> waiting, List<Question> answered) {}

    private final QuestionRepository repository;
    private final QuestionReadings readings;

    @Inject
    RepQuestions(QuestionRepository repository, QuestionReadings readings) {
        this.repository = repository;
        this.readings = readings;
    }

    /** Those that wait, who waits longest first, and those that were answered last. */
    Uni<Desk> desk() {
        return Uni.createFrom()
                .item(QuarkusTransaction.requiringNew()
                        .call(() -> new Desk(
                                repository.waiting(COUNTED),
                                repository.oldestWaiting(WAITING_SHOWN),
                                repository.newestAnswered(ANSWERED_SHOWN))));
    }

    /**
     * A console that holds the seat has opened a question.
     *
     * @param entries how many it showed
     * @return refused for {@code NOT_SEATED}, {@code UNKNOWN}
     */
    Uni<Decision<Question>> open(TokenHash seat, UUID id, int entries, Instant at) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> {
            readings.opened(seat, id, entries, at);
            if (!repository.holdsSeat(seat)) {
                return refused(QuestionRefusal.NOT_SEATED);
            }
            return repository
                    .find(id)
                    .filter(question ->
                            entries > 0 && entries <= question.entries().size())
                    .map(Decision::accepted)
                    .orElseGet(() -> refused(QuestionRefusal.UNKNOWN));
        }));
    }

    /**
     * Has a rule decide what becomes of a question, for a console that holds the seat.
     *
     * @param version that the console saw
     * @param rule    what it would do
     * @return refused for {@code UNKNOWN}, {@code NOT_SEATED}, {@code CHANGED_MEANWHILE}, and by the rule
     */
    Uni<Decision<Question>> change(TokenHash seat, UUID id, int version, Function<Question, Decision<Question>> rule) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> repository
                .find(id)
                .map(question -> decide(seat, question, version, rule))
                .orElseGet(() -> Decision.refused(QuestionRefusal.UNKNOWN))));
    }

    private Decision<Question> decide(
            TokenHash seat, Question question, int version, Function<Question, Decision<Question>> rule) {
        Decision<Question> decision = rule.apply(question);
        Optional<Question> next = decision.next().filter(changed -> !changed.equals(question));
        if (next.isEmpty()) {
            return repository.holdsSeat(seat) ? decision : refused(QuestionRefusal.NOT_SEATED);
        }
        if (question.version() == version && repository.storeForSeat(seat, question, next.get())) {
            return decision;
        }
        return refused(repository.holdsSeat(seat) ? QuestionRefusal.CHANGED_MEANWHILE : QuestionRefusal.NOT_SEATED);
    }

    private static Decision<Question> refused(QuestionRefusal why) {
        return Decision.refused(why);
    }
}
