package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.search.MarkedText;
import com.evilcorp.support.search.SearchMarks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a session was come by: the list that it is read from, and the ways on.
 *
 * @param query    what the list is asked for, as it stands in an address
 * @param list     the way back to where one was
 * @param previous in the order of the list; null on the first, as is {@code next} on the last
 * @param marks    what was looked for, if anything was
 */
public record SessionPath(
        String query, String list, @Nullable String previous, @Nullable String next, Optional<SearchMarks> marks) {

    /** What an address goes on with behind its path. */
    public String behind() {
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The same where something more is asked for. */
    public String more() {
        return query.isEmpty() ? "" : "&" + query;
    }

    /** Something said, in which stands out what was looked for. */
    public MarkedText marked(String said) {
        return marks.map(all -> all.mark(said)).orElseGet(() -> MarkedText.plain(said));
    }
}
