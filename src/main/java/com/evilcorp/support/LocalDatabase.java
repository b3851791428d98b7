package com.evilcorp.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A database that can be started on this machine. Builds for a cluster have none; it is found as a service. */
public interface LocalDatabase {

    /**
     * Starts it, or takes up one that runs already. It ends with this process.
     *
     * @param directory where its data is kept, from one start to the next
     * @param durable   whether a commit has to survive a power cut
     * @return where it can be reached, by anybody on this machine
     */
    String start(Path directory, boolean durable) throws IOException;

    /**
     * From now on, starts it again on its data and at the same address whenever it ends before this process does. One that
     * another process started is left to that one.
     *
     * @param lost gets a sentence once it cannot be started again
     */
    void keepRunning(Consumer<String> lost);
}
