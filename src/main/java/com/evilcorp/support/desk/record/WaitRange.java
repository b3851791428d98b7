package com.evilcorp.support.desk.record;

/**
 * How long a customer was told that it may take until they are attended, in whole seconds.
 *
 * @param low  if all goes well
 * @param high if it does not; never less
 */
public record WaitRange(long low, long high) {
    /** As much longer. */
    public WaitRange plus(long seconds) {
        return new WaitRange(low + seconds, high + seconds);
    }
}
