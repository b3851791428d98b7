package com.evilcorp.support.story;

import static org.awaitility.Awaitility.await;

import com.evilcorp.support.LeapingClock;
import com.evilcorp.support.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

/** Where stories are played: the running service, and the browsers that a test opens. Afterwards everybody leaves. */
@QuarkusTestResource(TestDatabase.class)
public abstract class Scene {
    private static final Duration LONGER_THAN_ANY_GRACE = Duration.ofSeconds(30);

    private final List<Peer> peers = new ArrayList<>();

    @TestHTTPResource("/ws/customer")
    protected URI customers;

    @TestHTTPResource("/ws/rep")
    protected URI consoles;

    protected InetSocketAddress management;

    protected final Customer customer() {
        return customer(UUID.randomUUID());
    }

    protected final Customer customer(UUID visitor) {
        return opened(new Customer(socket(customers), visitor));
    }

    protected final Rep console() {
        return opened(new Rep(socket(consoles)));
    }

    @AfterEach
    protected void everybodyLeaves() {
        peers.forEach(Peer::close);
        peers.clear();
        awaitDeserted(management);
    }

    /** Waits until the desk has given everybody up who left. */
    public static void awaitDeserted(InetSocketAddress management) {
        awaitLeaping(() -> MetricsPage.isDeserted(management));
    }

    /** Waits until it holds, while all graces pass at once. The packaged program has the real clock, and is waited for. */
    protected static void awaitLeaping(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    LeapingClock.leaps(LONGER_THAN_ANY_GRACE);
                    return condition.call();
                });
    }

    /** The next frame of that type, which comes of it that somebody is given up: nobody waits for their grace to pass. */
    protected static JsonNode seesAfterGrace(Peer peer, String type) {
        awaitLeaping(() -> peer.isToSee(type));
        return peer.sees(type);
    }

    protected final <P extends Peer> P opened(P peer) {
        peers.add(peer);
        return peer;
    }

    /** What operations see of the service now. */
    protected final MetricsPage metrics() {
        return MetricsPage.at(management);
    }

    protected static URI socket(URI http) {
        return URI.create(http.toString().replaceFirst("^http", "ws"));
    }
}
