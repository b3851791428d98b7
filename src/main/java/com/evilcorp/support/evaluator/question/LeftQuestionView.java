package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.search.SearchMarks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question, whole, ready to be shown. What has not happened is null.
 *
 * @param openedAt when the rep first opened it
 * @param foundAt when its customer first found an answer
 * @param took    from being left to the first answer
 * @param session the session that had waited in vain for the same
 * @param chat    the session that goes on with it
 * @param entries in order; none of one that was shredded
 * @param head    the last link of its chain, in hexadecimal digits; null if it has none
 * @param zone    of all days and times
 */
public record LeftQuestionView(
        UUID id,
        @Nullable String name,
        @Nullable String product,
        String language,
        String state,
        String leftAt,
        @Nullable String openedAt,
        @Nullable String answeredAt,
        @Nullable String took,
        @Nullable String foundAt,
        @Nullable String stars,
        @Nullable UUID session,
        @Nullable UUID chat,
        @Nullable String shreddedAt,
        List<EntryView> entries,
        @Nullable String head,
        String zone) {

    static LeftQuestionView of(QuestionQuery.Whole whole, Optional<SearchMarks> marks, ViewFormat format) {
        QuestionSummary question = whole.question();
        return new LeftQuestionView(
                question.id(),
                question.name().orElse(null),
                question.product().map(format::title).orElse(null),
                format.languageName(question.language()),
                question.state().slug(),
                format.time(question.leftAt()),
                question.openedAt().map(format::time).orElse(null),
                question.answeredAt().map(format::time).orElse(null),
                question.took().map(ViewFormat::duration).orElse(null),
                question.foundAt().map(format::time).orElse(null),
                question.stars().map(String::valueOf).orElse(null),
                question.session().orElse(null),
                question.chat().orElse(null),
                question.shreddedAt().map(format::time).orElse(null),
                whole.entries().stream()
                        .map(entry -> EntryView.of(entry, marks, format))
                        .toList(),
                question.head().map(ChainLink::hex).orElse(null),
                format.zone().getId());
    }

    /** The address of its page. */
    public String path() {
        return QuestionListPages.PATH + "/" + id;
    }

    /** Whether it can be erased: it was not before. */
    public boolean isErasable() {
        return !isShredded();
    }

    /** Whether it can be judged: it has an answer, and was not shredded. */
    public boolean isReviewable() {
        return answeredAt != null && !isShredded();
    }

    /** Whether a tombstone is all that is left of it. */
    public boolean isShredded() {
        return shreddedAt != null;
    }
}
