package com.evilcorp.bench;

import com.evilcorp.support.evaluator.PastYears;
import java.nio.file.Path;
import java.sql.Connection;

/** A page of the evaluator's list that is full, as after a month. */
final class PastDays {
    private static final int SESSIONS = 60;
    private static final int DAYS = 30;
    private static final long SEED = 7;

    private PastDays() {}

    /** Fills a product's database that is still empty. */
    static void fill(Path folder, OwnDatabase database) throws Exception {
        // A first start makes the tables.
        new Launched(folder, Build.jar(Build.PRODUCT), database.setting())
                .isReady()
                .close();
        try (Connection connection = database.connect()) {
            PastYears.fill(connection, SESSIONS, DAYS, SEED);
        }
    }
}
