package com.evilcorp.support;

import java.io.IOException;
import java.nio.file.Path;

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
}
