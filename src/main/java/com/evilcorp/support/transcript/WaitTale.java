package com.evilcorp.support.transcript;

import java.util.List;

/**
 * Tells of a session's wait: the place at which it joined the queue ({@link Moment.Kind#PLACED}), and what it then waited
 * for ({@link Moment.Kind#WAITED}). The story has these moments where a bean tells them.
 */
public interface WaitTale {
    List<Moment> of(Transcript transcript);
}
