package com.evilcorp.support.evaluator;

import jakarta.ws.rs.core.MediaType;

/** What all pages of the evaluator have in common. */
public final class EvaluatorPages {
    /** Where they begin. */
    public static final String PATH = "/transcripts";

    /** What they are. */
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private EvaluatorPages() {}
}
