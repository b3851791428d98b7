package com.evilcorp.support.search;

/**
 * The words of a session as PostgreSQL keeps them ({@code tsvector}), in the order in which they are added. No phrase goes on from
 * one text to the next, nor to what the whole is put behind.
 */
public final class SearchVector {
    /** What the words of a name begin with where only names are looked for. No word has a slash. */
    static final String OF_A_NAME = "n/";

    private final StringBuilder words = new StringBuilder();
    private int position = 1;

    /** The words of a name alone. */
    public static SearchVector ofName(String name) {
        return new SearchVector().addName(name);
    }

    /** Adds a name, whose words are also found as such. */
    public SearchVector addName(String name) {
        add(name, OF_A_NAME);
        return addLine(name);
    }

    /** Adds something said. */
    public SearchVector addLine(String said) {
        position = 1 + add(said, "");
        return this;
    }

    private int add(String text, String prefix) {
        int last = position;
        for (SearchToken token : Tokenizer.tokens(text)) {
            last = position + token.position() + 1;
            for (String form : token.forms()) {
                words.append('\'')
                        .append(prefix)
                        .append(form)
                        .append("':")
                        .append(last)
                        .append(' ');
            }
        }
        return last;
    }

    /** As PostgreSQL reads it. */
    @Override
    public String toString() {
        return words.toString();
    }
}
