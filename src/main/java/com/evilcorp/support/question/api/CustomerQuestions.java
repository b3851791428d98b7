package com.evilcorp.support.question.api;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.passphrase.SixWords;
import com.evilcorp.support.passphrase.WordsKeys;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.support.question.QuestionReadings;
import com.evilcorp.support.question.QuestionRefusal;
import com.evilcorp.support.question.QuestionRepository;
import com.evilcorp.support.question.QuestionShredding;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** What customers do with questions, each in one transaction. How long that may take is up to {@link DatabaseGuards}. */
@ApplicationScoped
@Asynchronous
@ApplyGuard(DatabaseGuards.QUESTIONS)
class CustomerQuestions {
    private final int maxPerBrowser;
    private final int maxWaiting;
    private final QuestionRepository repository;
    private final QuestionShredding shredding;
    private final QuestionReadings readings;
    private final WordsKeys keys;

    @Inject
    CustomerQuestions(
            SupportConfig config,
            QuestionRepository repository,
            QuestionShredding shredding,
            QuestionReadings readings,
            WordsKeys keys) {
        this.maxPerBrowser = config.questions().maxPerBrowser();
        this.maxWaiting = config.questions().maxWaiting();
        this.repository = repository;
        this.shredding = shredding;
        this.readings = readings;
        this.keys = keys;
    }

    /**
     * Leaves a question under six words. Left again by the same browser, as the answer was lost, it is under the new words
     * alone.
     *
     * @param visitor the browser
     * @param token   of the session that it was before, if it was one
     * @return refused for {@code ENOUGH_OF_THIS_BROWSER}, {@code FULL}, {@code ANOTHER_QUESTION}
     */
    Uni<Decision<Question>> leave(Question question, SixWords words, UUID visitor, Optional<String> token) {
        return inTransaction(() -> {
            repository.leaveOneByOne();
            Optional<QuestionRefusal> refusal = refusal(question, visitor);
            if (refusal.isPresent()) {
                return Decision.refused(refusal.get());
            }
            return repository.leave(question, visitor, keys.hash(words), token)
                    ? Decision.accepted(question)
                    : Decision.refused(QuestionRefusal.ANOTHER_QUESTION);
        });
    }

    private Optional<QuestionRefusal> refusal(Question question, UUID visitor) {
        Optional<Question> known = repository.find(question.id());
        if (known.isPresent()) {
            return known.get().asks(question) ? Optional.empty() : Optional.of(QuestionRefusal.ANOTHER_QUESTION);
        }
        if (repository.waitingOf(visitor) >= maxPerBrowser) {
            return Optional.of(QuestionRefusal.ENOUGH_OF_THIS_BROWSER);
        }
        return repository.waiting(maxWaiting) >= maxWaiting ? Optional.of(QuestionRefusal.FULL) : Optional.empty();
    }

    /** The question under these words, for somebody who reads it then; refused for {@code UNKNOWN}. */
    Uni<Decision<Question>> find(SixWords words, Instant at) {
        return inTransaction(() -> read(words, at, Decision::accepted));
    }

    /** The same for a script that looks whether there is an answer. Nobody has read it for that. */
    Uni<Decision<Question>> glance(SixWords words) {
        return inTransaction(() -> under(keys.hashes(words), Decision::accepted));
    }

    /**
     * Has a rule decide what becomes of the question under these words, for somebody who reads it then.
     *
     * @return refused for {@code UNKNOWN}, {@code CHANGED_MEANWHILE}, and by the rule
     */
    Uni<Decision<Question>> change(SixWords words, Instant at, Function<Question, Decision<Question>> rule) {
        return inTransaction(() -> read(words, at, question -> stored(question, rule.apply(question))));
    }

    private Decision<Question> stored(Question question, Decision<Question> decision) {
        return decision.next()
                .filter(next -> !next.equals(question))
                .filter(next -> !repository.store(question, next))
                .<Decision<Question>>map(lost -> Decision.refused(QuestionRefusal.CHANGED_MEANWHILE))
                .orElse(decision);
    }

    /** Takes the question under these words back, and shreds it; refused for {@code UNKNOWN}. */
    Uni<Decision<Question>> withdraw(SixWords words, Instant at) {
        return inTransaction(() -> under(keys.hashes(words), question -> {
            shredding.withdraw(question.id(), at);
            return Decision.accepted(question);
        }));
    }

    private Decision<Question> read(SixWords words, Instant at, Function<Question, Decision<Question>> decision) {
        List<String> hashes = keys.hashes(words);
        Decision<Question> decided = under(hashes, decision);
        readings.found(
                hashes,
                decided.next().map(question -> question.entries().size()).orElse(0),
                at);
        return decided;
    }

    private Decision<Question> under(List<String> hashes, Function<Question, Decision<Question>> decision) {
        return repository.under(hashes).map(decision).orElseGet(() -> Decision.refused(QuestionRefusal.UNKNOWN));
    }

    private static Uni<Decision<Question>> inTransaction(Supplier<Decision<Question>> work) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(work::get));
    }
}
