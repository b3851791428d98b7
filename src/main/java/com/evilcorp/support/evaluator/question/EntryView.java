package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.search.MarkedText;
import com.evilcorp.support.search.SearchMarks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked or answered, ready to be shown.
 *
 * @param readAt when the other side first read it; null where that is not known
 */
public record EntryView(int seq, String kind, boolean isOfTheRep, MarkedText text, String at, @Nullable String readAt) {
    /** Whole. */
    static EntryView of(QuestionEntryRow entry, Optional<SearchMarks> marks, ViewFormat format) {
        return of(
                entry,
                marks.map(all -> all.mark(entry.text())).orElseGet(() -> MarkedText.plain(entry.text())),
                format);
    }

    /** As much of it as a list has room for. */
    static EntryView excerpt(QuestionEntryRow entry, Optional<SearchMarks> marks, ViewFormat format) {
        return of(entry, marks.orElseGet(() -> SearchMarks.of("")).excerpt(entry.text()), format);
    }

    private static EntryView of(QuestionEntryRow entry, MarkedText text, ViewFormat format) {
        return new EntryView(
                entry.seq(),
                entry.kind(),
                entry.isOfTheRep(),
                text,
                format.time(entry.at()),
                entry.readAt().map(format::time).orElse(null));
    }
}
