package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.OpenHouse;
import com.evilcorp.support.customer.FromCustomer;
import com.evilcorp.support.customer.ToCustomer;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.relay.Direction;
import com.evilcorp.support.relay.Golden;
import com.evilcorp.support.rep.FromRep;
import com.evilcorp.support.rep.ToRep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Strangers who send anything at all, thousands of times and to both sockets, while a customer and the rep talk. The same
 * is sent again with {@code -Dhostile.seed=SEED}.
 */
@QuarkusTest
@TestProfile(OpenHouse.class)
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
            assertThat(log.entries()).noneMatch(HostileSocketTest::isAlarming);
        }
        assertThat(atCustomers.thrownOut()).isEmpty();
        assertThat(atConsoles.thrownOut()).isNotEmpty().containsOnly(SEAT_REFUSED);
        heardNothingOfIt(atCustomers, TO_CUSTOMER);
        heardNothingOfIt(atConsoles, TO_REP);
    }

    @ParameterizedTest
    @CsvSource({
        "a message that begins with nothing, 01 80 00000000 80 81 00000000 78",
        "a message that goes on without having begun, 80 81 00000000 78",
        "a message within a message, 01 81 00000000 78 81 81 00000000 78",
        "a frame without a mask, 81 02 7B7D",
        "a frame of no known kind, 83 80 00000000",
        "a frame that is too long, 81 FE 4001 00000000",
        "a frame that is longer than anything, 81 FF 7FFFFFFFFFFFFFFF 00000000",
        "a frame of a negative length, 81 FF FFFFFFFFFFFFFFFF 00000000",
        "a ping in pieces, 09 80 00000000",
        "a ping that is too long, 89 FE 007E 00000000",
        "a close with half a code, 88 81 00000000 03",
        "a close with a code that nobody sends, 88 82 00000000 03ED"
    })
    void what_breaks_the_rules_of_frames_is_cut_and_fills_no_log(String what, String frames) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(frames.replace(" ", ""));
        for (URI address : List.of(customers, consoles)) {
            try (LogBook log = new LogBook();
                    SilentPeer stranger = new SilentPeer(socket(address))) {
                stranger.sendsRaw(bytes);
                stranger.isCutWithin(Duration.ofSeconds(20));
                assertThat(log.entries()).noneMatch(HostileSocketTest::isAlarming);
            }
        }
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

    private static boolean isAlarming(String logged) {
        return logged.matches("(?s)(ERROR|FATAL) .*") || logged.matches("(?s)WARN .*\\n\\tat .*");
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
