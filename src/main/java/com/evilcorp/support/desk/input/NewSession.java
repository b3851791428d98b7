package com.evilcorp.support.desk.input;

import java.util.Optional;
import java.util.UUID;

/**
 * What a customer brings along to open a session. All of it may be missing.
 *
 * @param name     what they call themselves; without one the desk calls them by their number
 * @param question the first thing they want to know
 * @param product  the slug of the product they look at, known to exist
 * @param lang     the language of the page they look at
 * @param visitor  the shop's name for their browser
 * @param token    the secret they made for it; without one the desk makes it
 */
public record NewSession(
        Optional<SessionName> name,
        Optional<Text> question,
        Optional<String> product,
        Optional<LanguageTag> lang,
        Optional<UUID> visitor,
        Optional<OwnToken> token) {}
