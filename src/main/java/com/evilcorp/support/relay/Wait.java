package com.evilcorp.support.relay;

/**
 * How long it may take until one is attended, in whole seconds.
 *
 * @param low  if all goes well
 * @param high if it does not
 */
public record Wait(long low, long high) {}
