package com.evilcorp.support.desk;

/** Where the rep turned a session away: it decides whether it counts as declined or as cancelled. */
public enum DeclineOrigin {
    PROMPT,
    QUEUE
}
