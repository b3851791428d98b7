package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The answer to a {@code ping}. */
@RegisterForReflection
@JsonTypeName("pong")
public record Pong() implements Frame {}
