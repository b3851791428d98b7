package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * The rep asks whether the customer is still there.
 *
 * @param until when the session ends without an answer; empty once there is one
 */
@RegisterForReflection
@JsonTypeName("asked")
public record Asked(Optional<Instant> until) implements Frame {}
