package com.evilcorp.bench;

/** The part of a document that is written by the benchmark; all around it is written by hand, and kept. */
final class Block {
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";

    private Block() {}

    /** @throws IllegalArgumentException if the document does not say where it belongs */
    static String replaced(String document, String block) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException(
                    "The document needs a line \"%s\" and after it one \"%s\", between which the figures go"
                            .formatted(BEGIN.strip(), END));
        }
        return document.substring(0, begin + BEGIN.length()) + "\n" + block + "\n" + document.substring(end);
    }
}
