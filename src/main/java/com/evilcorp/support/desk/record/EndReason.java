package com.evilcorp.support.desk.record;

/** Why a session ended, where its outcome does not say all. */
public enum EndReason {
    /** The rep asked whether the customer was still there, and got no answer. */
    SILENT
}
