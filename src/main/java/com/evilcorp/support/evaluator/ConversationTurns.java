package com.evilcorp.support.evaluator;

/**
 * Who had the last word in a session, and for how long. A turn is all that one side says before the other does; it is answered by
 * the other side's next line, or by none.
 */
public final class ConversationTurns {
    private static final String SQL =
            """
            line_and_before as (
                select session, seq, sender, at, lag(sender) over (partition by session order by seq) as sender_before
                  from line
                 where session %s
            ), turn as (
                select session, sender, at, lead(at) over (partition by session order by seq) as answered_at
                  from line_and_before
                 where sender is distinct from sender_before
            )\
            """;

    private ConversationTurns() {}

    /**
     * Expressions of a {@code with}, of which the last is {@code turn (session, sender, at, answered_at)}.
     *
     * @param which sessions, as a condition that goes on behind {@code session}
     */
    public static String of(String which) {
        return SQL.formatted(which);
    }
}
