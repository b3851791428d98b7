package com.evilcorp.support.question.api;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.edge.limit.StorageQuota;
import com.evilcorp.support.passphrase.SixWords;
import com.evilcorp.support.passphrase.WordList;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.support.question.QuestionRefusal;
import com.evilcorp.web.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What customers may do with questions, and how often from one address. Each method says in its {@link Decision} what
 * became of it, after it is stored.
 */
@ApplicationScoped
class QuestionCommands {
    private final Duration kept;
    private final CustomerQuestions questions;
    private final QuestionLimits limits;
    private final StorageQuota quota;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    QuestionCommands(
            SupportConfig config, CustomerQuestions questions, QuestionLimits limits, StorageQuota quota, Clock clock) {
        this.kept = Duration.ofDays(config.questions().retentionDays());
        this.questions = questions;
        this.limits = limits;
        this.quota = quota;
        this.clock = clock;
    }

    /** A moment as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Until when a question is kept. */
    Instant keptUntil(Question question) {
        return question.changedAt().plus(kept);
    }

    /** Six words for somebody who reads that language. */
    SixWords words(Language language) {
        return SixWords.random(WordList.of(language), random);
    }

    /** Leaves a question under these words, if this address may. */
    Decision<Question> leave(String address, Question question, SixWords words, QuestionForm form) {
        if (!quota.spend(address, StorageQuota.row(form.length()), System.nanoTime())) {
            return Decision.refused(QuestionRefusal.ENOUGH_OF_THIS_ADDRESS);
        }
        return counted(
                limits.leaving(),
                address,
                QuestionRefusal.ENOUGH_OF_THIS_ADDRESS,
                () -> questions.leave(question, words, form.visitor(), form.token()),
                decision -> decision.refusal().isEmpty());
    }

    /** Looks what is under these words, for somebody who reads it. */
    Decision<Question> find(String address, SixWords words) {
        return guess(address, () -> questions.find(words, now()));
    }

    /** The same for a script, which shows it to nobody. */
    Decision<Question> glance(String address, SixWords words) {
        return guess(address, () -> questions.glance(words));
    }

    /** Adds something to what is under these words. */
    Decision<Question> add(String address, SixWords words, UUID entry, Text text) {
        if (!quota.spend(address, StorageQuota.row(text.value().length()), System.nanoTime())) {
            return Decision.refused(QuestionRefusal.ENOUGH_OF_THIS_ADDRESS);
        }
        Instant at = now();
        return guess(address, () -> questions.change(words, at, question -> question.add(entry, text, at)));
    }

    /** Rates the answer under these words. */
    Decision<Question> rate(String address, SixWords words, int stars) {
        return guess(address, () -> questions.change(words, now(), question -> question.rate(stars)));
    }

    /** Takes back what is under these words. */
    Decision<Question> withdraw(String address, SixWords words) {
        return guess(address, () -> questions.withdraw(words, now()));
    }

    private Decision<Question> guess(String address, Supplier<Uni<Decision<Question>>> work) {
        return counted(limits.guesses(), address, QuestionRefusal.TOO_MANY_GUESSES, work, decision -> decision.refusal()
                .equals(Optional.of(QuestionRefusal.UNKNOWN)));
    }

    /** Counts an attempt before it is made, so that many at once are no way around, and takes back what does not count. */
    private static Decision<Question> counted(
            AttemptLimits limits,
            String address,
            QuestionRefusal tooMany,
            Supplier<Uni<Decision<Question>>> work,
            Function<Decision<Question>, Boolean> counts) {
        long taken = System.nanoTime();
        if (!limits.take(address, taken)) {
            return Decision.refused(tooMany);
        }
        boolean stays = false;
        try {
            Decision<Question> decision = work.get().await().indefinitely();
            stays = counts.apply(decision);
            return decision;
        } finally {
            if (!stays) {
                limits.back(address, taken);
            }
        }
    }
}
