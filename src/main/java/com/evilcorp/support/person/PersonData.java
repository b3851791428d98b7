package com.evilcorp.support.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one browser, and so of whoever sits at it. What there is none of is left out. What staff thinks of a session or a
 * question is no part of it.
 *
 * @param complete whether that is all; else the newest of it
 * @param sessions the newest first
 * @param orders   what they were made to buy, the newest first
 * @param questions that they left, the newest first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonData(boolean complete, List<Session> sessions, List<Order> orders, List<Question> questions) {

    /** A chat, whole. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Session(
            UUID id,
            String name,
            @Nullable String product,
            @Nullable String language,
            Instant openedAt,
            @Nullable Instant attendedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable Integer stars,
            @Nullable String comment,
            @Nullable Instant erasedAt,
            List<Line> lines) {}

    /**
     * Something said.
     *
     * @param by customer or rep
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String by, String said, Instant at, @Nullable UUID picture) {}

    /**
     * Something bought.
     *
     * @param how buy, decline or leaving
     */
    @RegisterForReflection
    public record Order(String product, String how, Instant at) {}

    /**
     * A question that was left, and its answers.
     *
     * @param foundAt when an answer was first found with its words
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            UUID id,
            @Nullable String name,
            @Nullable String product,
            String language,
            Instant leftAt,
            @Nullable Instant foundAt,
            @Nullable Integer stars,
            List<Entry> entries) {}

    /**
     * A part of a question.
     *
     * @param kind asked, answered or corrected
     */
    @RegisterForReflection
    public record Entry(String kind, String said, Instant at) {}
}
