package com.evilcorp.database;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * How patient pages are with the database. One that hangs must not hang the shop, nor the console: each question has a
 * moment to be answered, while it is not few are asked, and after some in vain none for a while. What somebody can bring
 * about alone is refused to them, and does not count as a question in vain: too many at once, and what a resource refuses.
 */
public class DatabaseGuards {
    /** What the shop reads. */
    public static final String READS = "shop-reads";
    /** What it sells. */
    public static final String ORDERS = "shop-orders";
    /** Questions that customers leave and come back to. */
    public static final String QUESTIONS = "customers-questions";
    /** What the console reads and writes. There is one rep; a few questions of theirs may be under way. */
    public static final String CONSOLE = "console";
    /** What proves a transcript. It reads whole sessions, however long whoever asks has made theirs: one at a time. */
    public static final String PROOFS = "proofs";
    /** What customers ask to be given of theirs, which may be as much as they have made it: one at a time. */
    public static final String OWN_DATA = "own-data";
    /** What chats store and show of pictures, each as large as a thousand lines: two, and no line waits for them. */
    public static final String PICTURES = "pictures";
    /** How many connections, and threads, each kind of question of the shop may keep at once, however long a database hangs. */
    public static final int AT_ONCE = 3;
    /** How many of the shop's may wait for their turn, which takes no thread. */
    public static final int WAITING = 100;

    private static final int QUESTIONS_AT_ONCE = 2;
    private static final int CONSOLE_AT_ONCE = 10;
    private static final int CONSOLE_WAITING = 10;
    private static final int PROOFS_WAITING = 20;
    private static final int PROOF_SECONDS = 5;
    private static final int PICTURES_AT_ONCE = 2;
    private static final int PICTURES_WAITING = 50;
    private static final int READ_SECONDS = 1;
    private static final int ORDER_SECONDS = 3;
    private static final int CONSOLE_SECONDS = 2;
    private static final int PICTURE_SECONDS = 5;
    private static final int RECOVERY_SECONDS = 2;
    private static final int SAMPLES = 6;

    @Produces
    @Singleton
    @Identifier(READS)
    Guard reads() {
        return guard(AT_ONCE, WAITING, READ_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(ORDERS)
    Guard orders() {
        return guard(AT_ONCE, WAITING, ORDER_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(QUESTIONS)
    Guard questions() {
        return guard(QUESTIONS_AT_ONCE, WAITING, ORDER_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(CONSOLE)
    Guard console() {
        return guard(CONSOLE_AT_ONCE, CONSOLE_WAITING, CONSOLE_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(PROOFS)
    Guard proofs() {
        return guard(1, PROOFS_WAITING, PROOF_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(OWN_DATA)
    Guard ownData() {
        return guard(1, PROOFS_WAITING, PROOF_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(PICTURES)
    Guard pictures() {
        return guard(PICTURES_AT_ONCE, PICTURES_WAITING, PICTURE_SECONDS);
    }

    private static Guard guard(int atOnce, int waiting, int seconds) {
        return Guard.create()
                .withBulkhead()
                .limit(atOnce)
                .queueSize(waiting)
                .done()
                .withTimeout()
                .duration(seconds, ChronoUnit.SECONDS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(SAMPLES)
                .delay(RECOVERY_SECONDS, ChronoUnit.SECONDS)
                .skipOn(List.of(BulkheadException.class, WebApplicationException.class))
                .done()
                .build();
    }
}
