package com.evilcorp.support.relay;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The answer to a {@code ping}. */
@JsonTypeName("pong")
public record Pong() implements Frame {}
