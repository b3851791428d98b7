package com.evilcorp.support.wire;

import com.evilcorp.support.desk.record.Party;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who said or did something, in the words of the wire. */
@RegisterForReflection
public enum PartyName {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("rep")
    REP,
    @JsonProperty("system")
    SYSTEM;

    /** The wire's word for a party. */
    public static PartyName of(Party party) {
        return switch (party) {
            case CUSTOMER -> CUSTOMER;
            case REP -> REP;
            case SYSTEM -> SYSTEM;
        };
    }
}
