package com.evilcorp.support.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a session that is taken back stands. */
public enum State {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("ended")
    ENDED
}
