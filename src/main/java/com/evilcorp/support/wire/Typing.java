package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The other side is typing. */
@RegisterForReflection
@JsonTypeName("typing")
public record Typing() implements Frame {}
