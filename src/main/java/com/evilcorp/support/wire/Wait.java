package com.evilcorp.support.wire;

import com.evilcorp.support.desk.record.WaitRange;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * How long it may take until one is attended, in whole seconds.
 *
 * @param low  if all goes well
 * @param high if it does not
 */
@RegisterForReflection
public record Wait(long low, long high) {
    /** What the desk promised, if anything. */
    public static Optional<Wait> of(Optional<WaitRange> promise) {
        return promise.map(range -> new Wait(range.low(), range.high()));
    }
}
