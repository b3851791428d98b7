package com.evilcorp.support.rep.console;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.support.transcript.Topic;
import java.util.regex.Pattern;

/**
 * A topic, as the console has it.
 *
 * @param slug     names it for good: sessions keep it
 * @param title    1 to 40 characters, not blank
 * @param keywords words that suggest it where they are said, 300 characters at most
 */
public record ConsoleTopic(String slug, String title, String keywords) {
    private static final Pattern TITLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,40}");
    private static final Pattern KEYWORDS = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,300}");

    /** @throws InvalidInputException when one of them is out of bounds */
    public ConsoleTopic {
        new TopicSlug(slug);
        title = title.strip();
        keywords = keywords.strip();
        if (!TITLE.matcher(title).matches() || !KEYWORDS.matcher(keywords).matches()) {
            throw new InvalidInputException("A topic has a title of 1 to 40 characters, and keywords of at most 300.");
        }
    }

    static ConsoleTopic of(Topic stored) {
        return new ConsoleTopic(stored.slug, stored.title, stored.keywords);
    }
}
