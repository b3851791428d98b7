package com.evilcorp.support.person;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever sits at one browser, as one of their sessions tells.
 *
 * @param visitor the browser; nothing if it is not known, and then that session is all that is known of them
 */
public record Person(UUID session, Optional<UUID> visitor) {}
