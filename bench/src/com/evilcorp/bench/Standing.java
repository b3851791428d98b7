package com.evilcorp.bench;

import java.sql.SQLException;

/** One of two programs that are measured side by side, as it runs, on a database of its own. */
final class Standing implements AutoCloseable {
    private final Figures.Side side;
    private final String url;
    private final Launched launched;

    /**
     * Starts it, and waits until it is ready.
     *
     * @param settings each as {@code -Dname=value}, besides those of the stand
     */
    Standing(Stand stand, Figures.Side side, Build build, String... settings) throws Exception {
        this.side = side;
        this.url = stand.newDatabase();
        this.launched = stand.launched(build, url, settings).isReady();
    }

    Figures.Side side() {
        return side;
    }

    Launched launched() {
        return launched;
    }

    /** What works for its journal in PostgreSQL. */
    JournalBackend backend() throws SQLException {
        return new JournalBackend(url);
    }

    @Override
    public void close() throws InterruptedException {
        launched.close();
    }
}
