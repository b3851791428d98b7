package com.evilcorp.support.evaluator;

import com.evilcorp.web.Ids;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What all pages of the evaluator have in common. */
public final class EvaluatorPages {
    /** Where they begin. */
    public static final String PATH = "/transcripts";

    /** What they are. */
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private EvaluatorPages() {}

    /**
     * The id of a session, as it stands in an address.
     *
     * @throws NotFoundException if it cannot be one
     */
    public static UUID sessionId(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("transcript"));
    }
}
