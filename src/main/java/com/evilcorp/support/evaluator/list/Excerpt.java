package com.evilcorp.support.evaluator.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some words of what somebody said.
 *
 * @param parts in order; those that were looked for stand alone
 */
public record Excerpt(List<Part> parts) {
    /** Control characters, which nothing that people say may hold. */
    static final String MARKS = "StartSel=\u0002, StopSel=\u0003";

    private static final Pattern PART = Pattern.compile("\u0002([^\u0003]*)\u0003|([^\u0002]+)");

    /**
     * A stretch of it.
     *
     * @param hit whether it was looked for
     */
    public record Part(String text, boolean hit) {}

    /** Of a text in which the database has marked what was looked for. */
    static Excerpt of(String marked) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(marked);
        while (part.find()) {
            boolean hit = part.group(1) != null;
            parts.add(new Part(hit ? part.group(1) : part.group(2), hit));
        }
        return new Excerpt(parts);
    }
}
