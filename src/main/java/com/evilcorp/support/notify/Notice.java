package com.evilcorp.support.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * What is told: a kind, a count and times, and never a name or a text.
 *
 * @param id    alike in each try, so that it is taken once
 * @param count how many wait
 * @param since since when it has been so
 * @param at    when it was found
 */
record Notice(UUID id, NoticeKind kind, long count, Instant since, Instant at) {
    /** As it is sent, by what {@link com.evilcorp.support.config.NotifyConfig#body} says. */
    String in(String template) {
        return template.replace("{kind}", kind.slug())
                .replace("{count}", String.valueOf(count))
                .replace("{since}", since.toString())
                .replace("{at}", at.toString());
    }
}
