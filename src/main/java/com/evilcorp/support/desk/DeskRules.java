package com.evilcorp.support.desk;

import java.time.Duration;

/**
 * The desk's durations and bounds.
 *
 * @param closeGrace   how long a browser that said goodbye may take to come back
 * @param dropGrace    how long one may take whose connection died
 * @param restartGrace how long everybody may take after the service started
 * @param endedKept    how long an ended session can still be resumed and rated
 * @param typingEvery  the least time between two typing signals that are passed on
 * @param mostWaiting  how many sessions may wait
 * @param queueShown   how many of them a console is shown when it sits down
 */
public record DeskRules(
        Duration closeGrace,
        Duration dropGrace,
        Duration restartGrace,
        Duration endedKept,
        Duration typingEvery,
        int mostWaiting,
        int queueShown) {

    Duration grace(Departure how) {
        return how == Departure.CLOSED ? closeGrace : dropGrace;
    }
}
