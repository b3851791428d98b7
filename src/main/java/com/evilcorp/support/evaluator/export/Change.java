package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.transcript.JournalFact;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the journal as a program reads it. What does not belong to it is absent.
 *
 * @param position of the fact in the journal, from which one goes on
 * @param fact     what happened, as {@code said} or {@code seat-taken}
 * @param content  what it was about, by the names that {@code docs/openapi.yaml} has; only {@code erased} where its session was
 *     erased or deleted since
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        long position,
        String fact,
        @Nullable UUID session,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant at,
        @JsonAnyGetter Map<String, Object> content) {
    static Change of(long position, JournalFact fact, Map<String, Object> content) {
        return new Change(
                position,
                fact.kind().slug(),
                fact.session().orElse(null),
                fact.at().orElse(null),
                content);
    }
}
