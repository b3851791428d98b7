package com.evilcorp.support.desk;

/** How a connection ended, which decides how long its browser may take to come back. */
public enum DisconnectKind {
    /** It said goodbye: a closed tab, or a reload or a click that is back in a moment. */
    CLOSED,
    /** It died, fell silent, or was cut. */
    DROPPED
}
