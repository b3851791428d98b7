package com.evilcorp.bench;

import java.util.List;

/** Some rows of the benchmark that are measured together. */
interface Part extends AutoCloseable {
    /** What it measures, in the order of the table. */
    List<Row> rows();

    /**
     * Measures everything once, the product and its floor in turns. There are several rounds, and those of all parts take
     * turns, too, so that what else a machine does falls on all of them.
     */
    void round(Figures figures) throws Exception;

    @Override
    default void close() throws Exception {}
}
