package com.evilcorp.support.evaluator.timeline;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.transcript.LinePicture;
import java.text.Bidi;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a session's story.
 *
 * @param kind   what
 * @param id     names it among those of its session, the same at each reading
 * @param at     when
 * @param party  whose doing it was
 * @param who    what they are called; null where the kind tells
 * @param text   what was said, bought, commented or is to be told; null where the kind tells all
 * @param amount a place, stars, a price or a time; null where the kind has none
 * @param picture what a line shows; null where it shows nothing
 */
public record TimelineEntry(
        Kind kind,
        String id,
        Instant at,
        Party party,
        @Nullable String who,
        @Nullable String text,
        @Nullable String amount,
        @Nullable LinePicture picture) {
    /** What a line's name among the moments begins with; its place in the session follows. */
    public static final String LINE = "line-";

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    /** As wide as the time of day and what parts it from what follows. */
    private static final String PLAIN_INDENT = " ".repeat(10);

    /** What can happen. Moments of the same instant come in this order. */
    public enum Kind {
        /** The customer was made to buy something: {@code text}, for {@code amount}. */
        BOUGHT,
        OPENED,
        /** The customer joined the queue at place {@code amount}, and was promised a wait of {@code text}, if any. */
        PLACED,
        /** They waited for {@code amount} of time, for the reason {@code text}. */
        WAITED,
        ATTENDED,
        SAID,
        AWAY,
        BACK,
        /** The rep asked whether the customer was still there. */
        ASKED,
        ANSWERED,
        /** For the reason {@code text}, where the outcome does not say all. */
        ENDED,
        /** The customer gave stars: {@code amount}, with a comment or none. */
        RATED,
        /** The rep noted {@code text}, for nobody but staff; or took their note back, if there is none. */
        NOTED
    }

    static TimelineEntry of(Kind kind, Instant at, Party party) {
        return new TimelineEntry(kind, word(kind), at, party, null, null, null, null);
    }

    TimelineEntry withId(String other) {
        return new TimelineEntry(kind, other, at, party, who, text, amount, picture);
    }

    TimelineEntry by(String name) {
        return new TimelineEntry(kind, id, at, party, name, text, amount, picture);
    }

    TimelineEntry telling(String words) {
        return new TimelineEntry(kind, id, at, party, who, words, amount, picture);
    }

    TimelineEntry amounting(String much) {
        return new TimelineEntry(kind, id, at, party, who, text, much, picture);
    }

    TimelineEntry showing(LinePicture shown) {
        return new TimelineEntry(kind, id, at, party, who, text, amount, shown);
    }

    /** The kind as a word of a style sheet. */
    public String word() {
        return word(kind);
    }

    /** The party as a word of a style sheet. */
    public String side() {
        return party.name().toLowerCase(Locale.ROOT);
    }

    /** The line's place among the lines, 0 for what is none. */
    public int seq() {
        return kind == Kind.SAID ? Integer.parseInt(id.substring(LINE.length())) : 0;
    }

    /** The name, of what has one, for plain text, where it must not turn around what stands beside it. */
    public String plainWho() {
        return isolated(requireNonNull(who));
    }

    /** The text, of what has one, for plain text: what it goes on with below stands in, so that it cannot pass for a line of its own. */
    public String plainText() {
        return isolated(requireNonNull(text)).replace("\n", "\n" + PLAIN_INDENT);
    }

    static String isolated(String words) {
        boolean turns = Bidi.requiresBidi(words.toCharArray(), 0, words.length());
        return turns ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE : words;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
