package com.evilcorp.support.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a session that is taken back stands. */
@RegisterForReflection
public enum ResumedState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("ended")
    ENDED
}
