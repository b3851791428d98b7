package com.evilcorp.support.jobs;

/** Breaks up what has no space in it: PostgreSQL takes time that grows with the square of its length to find words in that. */
final class TokenSplitter {
    /** Longer than any word and most addresses. */
    private static final int LONGEST = 64;

    private TokenSplitter() {}

    /** The text, with a space after so many characters that have none among them. */
    static String split(String text) {
        StringBuilder split = new StringBuilder(text.length());
        int run = 0;
        int next;
        for (int at = 0; at < text.length(); at += Character.charCount(next)) {
            next = text.codePointAt(at);
            run = Character.isWhitespace(next) ? 0 : run + 1;
            if (run > LONGEST) {
                split.append(' ');
                run = 1;
            }
            split.appendCodePoint(next);
        }
        return split.toString();
    }
}
