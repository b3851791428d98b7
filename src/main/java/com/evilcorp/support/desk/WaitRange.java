package com.evilcorp.support.desk;

/**
 * How long a customer was told that it may take until they are attended, in whole seconds.
 *
 * @param low  if all goes well
 * @param high if it does not; never less
 */
public record WaitRange(long low, long high) {
    WaitRange plus(long seconds) {
        return new WaitRange(low + seconds, high + seconds);
    }
}
