package com.evilcorp.support.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A desk that a console's page plays itself, so that thousands of moves take seconds. */
final class PlayedDesk {
    private final RepBrowser rep;

    /** Sits down at it. */
    PlayedDesk(RepBrowser rep) {
        this.rep = rep;
        rep.plays(script());
        rep.sits();
    }

    void somebodyArrives() {
        rep.counts("theDesk.arrives()");
    }

    void theFirstLeaves() {
        rep.counts("theDesk.leaves()");
    }

    void theCustomerEnds() {
        rep.counts("theDesk.ends()");
    }

    void theCustomerSays() {
        rep.counts("theDesk.says()");
    }

    void theLineDrops() {
        rep.counts("theDesk.drops()");
    }

    /** Who is being served, or null. */
    String open() {
        return (String) rep.counts("theDesk.open");
    }

    /** What the console sent so far: each frame with its type, and whose session was open then. */
    @SuppressWarnings("unchecked")
    List<Map<String, String>> received() {
        return (List<Map<String, String>>) rep.counts("theDesk.received");
    }

    private static String script() {
        try (InputStream script = PlayedDesk.class.getResourceAsStream("played-desk.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
