package com.evilcorp.support.search;

/**
 * What stands in a text between what is neither letter nor digit: so much of it as is looked for by itself. Of what is written
 * without spaces, each character is a word; letters and digits behind each other are two, {@code AB} and {@code 1234567}, unless
 * they take turns more often.
 *
 * @param position among the words of the text, counted from 0
 * @param from     where it begins in the folded text
 * @param to       where it ends
 */
record Word(String text, Kind kind, int position, int from, int to) {
    enum Kind {
        LETTERS,
        DIGITS,
        /** Letters and digits that take turns. */
        MIXED,
        /** One character of a script that puts no spaces between words, or of none, as a pictogram is. */
        SINGLE
    }

    /** Whether the other one follows without anything in between, and neither has spaces around it. */
    boolean isPairedWith(Word other) {
        return kind == Kind.SINGLE && other.kind == Kind.SINGLE && to == other.from;
    }
}
