package com.evilcorp.support.desk.input;

/**
 * The rep's private note on a session: at most 2,000 code points, no control characters but line feed and tab. One of which
 * nothing could be seen is empty.
 *
 * @param value with CR LF already turned into LF
 */
public record NoteText(String value) {
    /** @throws InvalidInputException when out of bounds */
    public NoteText {
        value = TextRules.lines("A note", value, Text.MOST);
        value = TextRules.isBlank(value) ? "" : value;
    }
}
