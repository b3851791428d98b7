package com.evilcorp.support.wire;

import com.evilcorp.support.desk.record.EndReason;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why a session ended, in the words of the wire. */
@RegisterForReflection
public enum EndReasonName {
    @JsonProperty("silent")
    SILENT;

    /** The wire's word for a reason. */
    public static EndReasonName of(EndReason reason) {
        return switch (reason) {
            case SILENT -> SILENT;
        };
    }
}
