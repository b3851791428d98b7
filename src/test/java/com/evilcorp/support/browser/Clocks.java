package com.evilcorp.support.browser;

import java.time.Duration;

/** The clock of a browser's computer, which somebody may set, and the service's as the browser hears of it. */
final class Clocks {
    /** What asks for the time gets another; what asks how much of it has passed does not. */
    private static final String SET =
            """
            (ms) => {
              const Real = Date;
              window.Date = class extends Real {
                constructor(...what) {
                  super(...(what.length === 0 ? [Real.now() + ms] : what));
                }
                static now() {
                  return Real.now() + ms;
                }
              };
            }
            """;

    private static final String SAY =
            """
            (ms) => {
              const parse = JSON.parse;
              JSON.parse = (text, ...how) => {
                const frame = parse(text, ...how);
                if (frame?.type === "pong") frame.at = new Date(Date.parse(frame.at) + ms).toISOString();
                return frame;
              };
            }
            """;

    private Clocks() {}

    /** Somebody sets the computer's clock: no time passes. */
    static void set(BrowserUser user, Duration by) {
        user.page.evaluate(SET, (double) by.toMillis());
    }

    /** The computer's clock is wrong by so much on every page to come. */
    static void areWrong(BrowserUser user, Duration by) {
        user.plays("(" + SET + ")(" + by.toMillis() + ")");
    }

    /** So much time passes, as the service tells the page, which asks every few seconds. */
    static void serviceSays(BrowserUser user, Duration passed) {
        user.page.evaluate(SAY, (double) passed.toMillis());
    }
}
