package com.evilcorp.support.desk.record;

import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.input.SessionName;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is fixed about a session from its first moment on.
 *
 * @param session  the public id
 * @param number   counts all sessions ever opened; their order in the queue
 * @param name     what the rep clicks on
 * @param question the first question, which is also line 1
 * @param product  the slug of the product whose page the customer was on
 * @param lang     the language of the page they were on
 * @param visitor  whose forced orders belong to this customer
 * @param token    the hash of the customer's secret
 * @param promise  how long the customer was told that it may take; empty while too little was known
 * @param at       when it was opened
 */
public record SessionDetails(
        UUID session,
        long number,
        SessionName name,
        Optional<String> question,
        Optional<String> product,
        Optional<LanguageTag> lang,
        Optional<UUID> visitor,
        TokenHash token,
        Optional<WaitRange> promise,
        Instant at) {}
