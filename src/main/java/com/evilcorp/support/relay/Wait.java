package com.evilcorp.support.relay;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How long it may take until one is attended, in whole seconds.
 *
 * @param low  if all goes well
 * @param high if it does not
 */
@RegisterForReflection
public record Wait(long low, long high) {}
