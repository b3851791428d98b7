package com.evilcorp.support.question.api;

import com.evilcorp.support.desk.AnsweredQuestion;
import com.evilcorp.support.desk.QuestionContinuation;
import com.evilcorp.support.desk.Refused;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.edge.limit.StorageQuota;
import com.evilcorp.support.passphrase.SixWords;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.support.question.QuestionRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Has the desk go on with answers as live chats. The desk decides whether, and stores it in its own order. */
@ApplicationScoped
class QuestionChats {
    private final QuestionCommands commands;
    private final QuestionLimits limits;
    private final StorageQuota quota;
    private final QuestionContinuation continuation;

    @Inject
    QuestionChats(QuestionCommands commands, QuestionLimits limits, StorageQuota quota, SupportDesk desk) {
        this.commands = commands;
        this.limits = limits;
        this.quota = quota;
        this.continuation = desk.continuation();
    }

    /** Whether it could go on with this one now. */
    boolean isPossible(Question question) {
        return question.answeredAt().isPresent() && continuation.isPossible();
    }

    /**
     * Goes on with what is under these words.
     *
     * @param visitor the browser
     * @param token   by which it is to take the session up
     */
    Decision<Question> begin(String address, SixWords words, Optional<UUID> visitor, OwnToken token) {
        Decision<Question> found = commands.find(address, words);
        return found.next()
                .map(question -> refusal(address, question, visitor, token)
                        .<Decision<Question>>map(Decision::refused)
                        .orElse(found))
                .orElse(found);
    }

    private Optional<QuestionRefusal> refusal(
            String address, Question question, Optional<UUID> visitor, OwnToken token) {
        if (question.answeredAt().isEmpty()) {
            return Optional.of(QuestionRefusal.NOT_ANSWERED);
        }
        if (!continuation.isPossible()) {
            return Optional.of(QuestionRefusal.NOBODY_THERE);
        }
        long now = System.nanoTime();
        if (!limits.chats().take(address, now) || !quota.spend(address, size(question), now)) {
            return Optional.of(QuestionRefusal.ENOUGH_OF_THIS_ADDRESS);
        }
        return continuation
                .goOn(request(question, visitor), token, exchange(question))
                .map(QuestionChats::refusal);
    }

    private static QuestionRefusal refusal(Refused why) {
        return why == Refused.NOBODY_THERE ? QuestionRefusal.NOBODY_THERE : QuestionRefusal.DESK_BUSY;
    }

    private static long size(Question question) {
        return question.entries().stream()
                .mapToLong(entry -> StorageQuota.row(entry.text().value().length()))
                .sum();
    }

    private static NewSession request(Question question, Optional<UUID> visitor) {
        Question.Details details = question.details();
        return new NewSession(
                details.name(),
                Optional.of(question.entries().get(0).text()),
                details.product(),
                LanguageTag.of(details.language()),
                visitor,
                Optional.empty());
    }

    private static AnsweredQuestion exchange(Question question) {
        return new AnsweredQuestion(
                question.id(),
                question.entries().stream()
                        .map(entry -> new AnsweredQuestion.Entry(
                                entry.id(), entry.kind().isOfTheRep() ? Party.REP : Party.CUSTOMER, entry.text()))
                        .toList());
    }
}
