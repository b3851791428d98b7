package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * The answer to a {@code ping}.
 *
 * @param at the desk's time of day: a page has no other to compare instants of other frames with
 */
@RegisterForReflection
@JsonTypeName("pong")
public record Pong(Instant at) implements Frame {}
