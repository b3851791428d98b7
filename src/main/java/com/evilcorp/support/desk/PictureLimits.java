package com.evilcorp.support.desk;

import java.time.Duration;

/**
 * How many pictures a session may have.
 *
 * @param perSession       those that no line shows yet count, too
 * @param unnamedRetention how long one may wait for a line that shows it
 */
public record PictureLimits(int perSession, Duration unnamedRetention) {}
