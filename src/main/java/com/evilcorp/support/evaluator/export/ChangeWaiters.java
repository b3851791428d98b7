package com.evilcorp.support.evaluator.export;

import com.evilcorp.web.error.RefusedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Programs that wait for what happens next. They look again and again, so that the journal need not know of them. */
@ApplicationScoped
class ChangeWaiters {
    /** How many may wait at once. */
    private static final int MOST = 8;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Changes changes;
    private final Semaphore room = new Semaphore(MOST);

    @Inject
    ChangeWaiters(Changes changes) {
        this.changes = changes;
    }

    /**
     * The next facts behind a position, none if there are none in time.
     *
     * @throws RefusedException if the journal has not got as far as that
     */
    Uni<List<Change>> next(long position, Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        return look(position, until);
    }

    private Uni<List<Change>> look(long position, long until) {
        return Uni.createFrom()
                .item(() -> changes.after(position).orElseThrow(() -> ahead(position)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(found -> found.isEmpty() && System.nanoTime() - until < 0
                        ? Uni.createFrom()
                                .item(found)
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .flatMap(none -> look(position, until))
                        : Uni.createFrom().item(found));
    }

    /** The same, of somebody who has room for as long as it takes. */
    <T> Uni<T> taken(Uni<T> waiting) {
        enter();
        return waiting.onTermination().invoke(() -> room.release());
    }

    /** The same, of somebody who goes on until they leave. */
    <T> Multi<T> taken(Multi<T> waiting) {
        enter();
        return waiting.onTermination().invoke(() -> room.release());
    }

    private void enter() {
        if (!room.tryAcquire()) {
            throw new RefusedException(
                    Response.Status.SERVICE_UNAVAILABLE,
                    "As many programs as may be are waiting for news. Try again in a moment.");
        }
    }

    private static RefusedException ahead(long position) {
        return new RefusedException(
                Response.Status.BAD_REQUEST, "The journal has not got as far as " + position + " yet.");
    }
}
