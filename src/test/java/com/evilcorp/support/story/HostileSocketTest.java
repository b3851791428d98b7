package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.OpenHouse;
import com.evilcorp.support.customer.FromCustomer;
import com.evilcorp.support.customer.ToCustomer;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.rep.FromRep;
import com.evilcorp.support.rep.ToRep;
import com.evilcorp.support.wire.Direction;
import com.evilcorp.support.wire.Golden;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Strangers who send anything at all, thousands of times and to both sockets, while a customer and the rep talk. The same
 * is sent again with {@code -Dhostile.seed=SEED}.
 */
@QuarkusTest
@TestProfile(OpenHouse.class)
@Tag("slow")
class HostileSocketTest extends Scene {
    private static final Direction FROM_CUSTOMER =
            Direction.received(FromCustomer.class, "from-customer", "receiveFromCustomer");
    private static final Direction TO_CUSTOMER = Direction.sent(ToCustomer.class, "to-customer", "sendToCustomer");
    private static final Direction FROM_REP = Direction.received(FromRep.class, "from-rep", "receiveFromRep");
    private static final Direction TO_REP = Direction.sent(ToRep.class, "to-rep", "sendToRep");
    private static final int FRAMES = 2_500;
    private static final int SEAT_REFUSED = 4001;

    private Rep rep;
    private Customer ada;

    @ParameterizedTest(name = "hostile.seed={0}")
    @MethodSource("seeds")
    void a_conversation_goes_on_undisturbed_whatever_strangers_send(long seed) {
        rep = console();
        rep.sits();
        ada = customer();
        ada.starts("Ada Confidential", "Confidential?");
        rep.attends(ada);
        ada.sees("attended");
        Intruder atCustomers = intruder(seed, FROM_CUSTOMER, () -> new Customer(socket(customers), UUID.randomUUID()));
        Intruder atConsoles = intruder(seed, FROM_REP, () -> new Rep(socket(consoles)));
        try (LogBook log = new LogBook()) {
            theyTalkUntil(CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> atCustomers.sends(FRAMES)),
                    CompletableFuture.runAsync(() -> atConsoles.sends(FRAMES))));
            assertThat(log.alarms()).isEmpty();
        }
        assertThat(atCustomers.thrownOut()).isEmpty();
        assertThat(atConsoles.thrownOut()).isNotEmpty().containsOnly(SEAT_REFUSED);
        heardNothingOfIt(atCustomers, TO_CUSTOMER);
        heardNothingOfIt(atConsoles, TO_REP);
    }

    static LongStream seeds() {
        long seed = Long.getLong("hostile.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("HostileSocketTest: hostile.seed=" + seed);
        return LongStream.of(seed);
    }

    private Intruder intruder(long seed, Direction direction, Supplier<Peer> door) {
        Random random = new Random(seed);
        String hash = TokenHash.of(ada.token()).hex();
        return new Intruder(door, new HostileFrames(random, direction.examples(), ada.session(), hash), random);
    }

    private void theyTalkUntil(CompletableFuture<?> itIsOver) {
        int said = 0;
        do {
            said++;
            ada.says("Confidential " + said);
            rep.seesLine("Confidential " + said);
            rep.says("Confidential too");
            ada.seesLine("Confidential too");
        } while (!itIsOver.isDone());
        itIsOver.join();
        assertThat(said).isGreaterThan(20);
        ada.seesNo("ended");
        rep.seesNo("ended");
    }

    private void heardNothingOfIt(Intruder intruder, Direction answers) {
        assertThat(intruder.heard())
                .hasSizeGreaterThan(FRAMES / 4)
                .allSatisfy(frame -> {
                    assertThat(answers.types()).contains(frame.path("type").asText());
                    answers.isAsDescribed(new Golden("answer", frame));
                })
                .extracting(frame -> frame.path("code").asText())
                .contains("malformed", "invalid", "not-now");
        assertThat(intruder.heard().toString()).doesNotContain("Confidential", ada.token(), rep.token());
        // Her session's public id they know, and may be told that a line of that id was refused.
        assertThat(intruder.heard())
                .extracting(frame -> frame.path("session").asText())
                .doesNotContain(ada.session());
    }
}
