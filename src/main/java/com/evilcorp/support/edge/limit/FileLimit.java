package com.evilcorp.support.edge.limit;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * How many connections the files that this process may open are enough for. Without the rest of them it could not even load a
 * class, and whoever waits for one then waits for ever.
 */
@Singleton
@Unremovable
public class FileLimit {
    private static final Logger LOG = Logger.getLogger(FileLimit.class);
    /** For jars, the database, probes and the log. */
    private static final long RESERVED = 250;

    private static final long FEWEST = RESERVED + 50;

    private final AtomicInteger taken = new AtomicInteger();
    private final int connections;

    /** Goes by what the platform says. */
    public FileLimit() {
        this(maxFiles());
    }

    FileLimit(long maxFiles) {
        connections = (int) Math.max(0, Math.min(Integer.MAX_VALUE, maxFiles - RESERVED));
    }

    /** Why the service cannot start with so few files. */
    public static Optional<String> obstacle() {
        return obstacle(maxFiles());
    }

    static Optional<String> obstacle(long maxFiles) {
        return maxFiles >= FEWEST
                ? Optional.empty()
                : Optional.of("this process may open " + maxFiles + " files, and takes " + FEWEST
                        + " before anybody is connected. Raise the limit (ulimit -n).");
    }

    /** How many sockets may be open, given how many are allowed; some connections are left for who reads pages. */
    public int sockets(int allowed) {
        int enough = connections - connections / 10;
        if (enough < allowed) {
            LOG.warnf(
                    "The files that this process may open are enough for %d sockets, not for the %d of"
                            + " support.sockets.max-open. Raise the limit (ulimit -n) for more",
                    enough, allowed);
        }
        return Math.min(enough, allowed);
    }

    /** Whether there is a file for one more connection; if so, it is taken until it is given back. */
    boolean take() {
        return taken.getAndUpdate(now -> Math.min(now + 1, connections)) < connections;
    }

    void giveBack() {
        taken.decrementAndGet();
    }

    /** As many as one likes where the platform does not say. */
    private static long maxFiles() {
        long said = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : -1;
        return said > 0 ? said : Long.MAX_VALUE;
    }
}
