package com.evilcorp.support.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something said, in which stands out what was looked for.
 *
 * @param parts in order; those that were looked for stand alone
 */
public record MarkedText(List<Part> parts) {
    private static final String CUT = "…";

    /**
     * A stretch of it.
     *
     * @param hit whether it was looked for
     */
    public record Part(String text, boolean hit) {}

    /** Where something that was looked for stands. */
    record Hit(int start, int end) {}

    /** Where nothing was looked for. */
    public static MarkedText plain(String said) {
        return new MarkedText(List.of(new Part(said, false)));
    }

    static MarkedText of(String said, List<Hit> hits) {
        return cut(said, 0, said.length(), hits);
    }

    /**
     * What stands around the first hit.
     *
     * @param before how many characters before it at most: whole words, where there are any
     */
    static MarkedText excerpt(String said, List<Hit> hits, int before, int most) {
        int first = hits.stream().mapToInt(Hit::start).min().orElse(0);
        int from = 0;
        if (first > before) {
            int word = 1 + said.indexOf(' ', first - before - 1);
            from = word > 0 && word <= first ? word : wholeCharacter(said, first - before);
        }
        int to = said.length() - from <= most ? said.length() : wholeCharacter(said, from + most);
        return cut(said, from, to, hits);
    }

    private static MarkedText cut(String said, int from, int to, List<Hit> hits) {
        List<Part> parts = new ArrayList<>();
        add(parts, from > 0 ? CUT : "", false);
        int at = from;
        for (Hit hit : hits.stream().sorted(Comparator.comparing(Hit::start)).toList()) {
            int start = Math.min(to, Math.max(at, hit.start()));
            int end = Math.min(to, Math.max(start, hit.end()));
            add(parts, said.substring(at, start), false);
            add(parts, said.substring(start, end), true);
            at = end;
        }
        add(parts, said.substring(at, to), false);
        add(parts, to < said.length() ? CUT : "", false);
        return new MarkedText(List.copyOf(parts));
    }

    /** Hits without anything between them are one. */
    private static void add(List<Part> parts, String text, boolean hit) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).hit() == hit) {
            parts.set(last, new Part(parts.get(last).text() + text, hit));
        } else {
            parts.add(new Part(text, hit));
        }
    }

    private static int wholeCharacter(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }
}
