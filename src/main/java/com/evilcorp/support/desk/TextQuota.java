package com.evilcorp.support.desk;

import com.evilcorp.support.desk.input.Text;

/**
 * How much may be said in a session.
 *
 * @param lines      how many lines
 * @param characters how long they may be together, in UTF-16 units
 */
public record TextQuota(int lines, int characters) {

    /** Checks that the longest first question still fits. */
    public TextQuota {
        int longest = 2 * Text.MOST;
        if (lines < 1 || characters < longest) {
            throw new IllegalArgumentException(
                    "A session has to be allowed a line, and " + longest + " characters, which is the longest");
        }
    }

    boolean admits(Conversation conversation, String next) {
        return conversation.size() < lines && conversation.characters() + next.length() <= characters;
    }
}
