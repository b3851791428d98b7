package com.evilcorp.support.relay;

import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.wire.Wait;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody who comes now may expect.
 *
 * @param repPresent whether the seat is held
 * @param waiting    how many wait already
 * @param expected   how long the next would wait; empty while too little is known
 * @param backAt     when the rep means to be back, while they have stepped away
 * @param rep        where the rep is; for those who decide by it, and not told
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QueueStatus(
        boolean repPresent,
        int waiting,
        @JsonProperty("wait") Optional<Wait> expected,
        Optional<Instant> backAt,
        @JsonIgnore RepAvailability.State rep) {}
