package com.evilcorp.support.abuse;

import com.evilcorp.support.story.Peer;
import com.evilcorp.support.story.SilentPeer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Somebody does with sockets what no browser would, without reading anything. */
class SocketAbuseIT extends AbuseScene {
    /** Of each kind. */
    private static final int FLOODS = 10;

    private static final int FRAMES = 60_000;
    private static final int AT_ONCE = 500;
    /** Within which a connection is closed to whom no answer comes. */
    private static final Duration CLOSING = Duration.ofSeconds(20);

    /** As many as may come at once, but for some. */
    private static final int TALKERS = 90;

    private static final int ROUNDS = 240;
    private static final int ROUND_MS = 1_000 / 20;
    private static final int MOST_SECONDS = 60;
    /** The start, lines, and the end. */
    private static final int FRAMES_OF_SESSION = 10;

    private static final int SENDERS = 95;
    private static final int COSTLY_TEXTS = 55;
    private static final String COSTLY_TEXT = "_a".repeat(995) + "@";
    private static final String LONG_TEXT = "x".repeat(1_950);

    /** Of each of four kinds, with the fullest content that it may have, or none. */
    @Test
    void frames_that_say_nothing() throws Exception {
        AtomicInteger next = new AtomicInteger();
        world.doesNotNotice(
                4 * FLOODS + " sockets of pings, pongs, empty parts of a message and bytes",
                () -> stranger.atOnce(4 * FLOODS, () -> switch (next.getAndIncrement() % 4) {
                    case 0 -> floods(frame(0x89, 125));
                    case 1 -> floods(frame(0x8a, 125));
                    case 2 -> floods(frame(0x00, 0), frame(0x01, 1));
                    default -> floods(frame(0x82, 125));
                }));
    }

    /** Long ones, from many sockets, as fast as one may, so that all their text is over soon. */
    @Test
    void sessions_that_end_at_once() throws Exception {
        world.doesNotNotice(TALKERS * ROUNDS + " frames of sessions that end at once", () -> {
            List<SilentPeer> talkers = new ArrayList<>();
            for (int i = 0; i < TALKERS; i++) {
                talkers.add(stranger.opensSocket());
            }
            everyRound(round -> talkers.forEach(talker -> talker.canSend(frameOfSession(round))));
            return null;
        });
    }

    /** Lines of which each, short as it is, takes the database long to tell the words of. */
    @Test
    void texts_that_take_long_to_index() throws Exception {
        world.doesNotNotice(SENDERS * COSTLY_TEXTS + " texts that take long to index", () -> {
            List<SilentPeer> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(stranger.opensSocket());
            }
            for (SilentPeer sender : senders) {
                sender.sends(Peer.frame("start", "name", "Costly", "text", COSTLY_TEXT));
                for (int i = 1; i < COSTLY_TEXTS; i++) {
                    sender.sends(Peer.frame("say", "id", UUID.randomUUID(), "text", COSTLY_TEXT));
                }
            }
            return null;
        });
    }

    private static void everyRound(IntConsumer act) throws Exception {
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger round = new AtomicInteger();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Future<?> rounds = pace.scheduleAtFixedRate(
                () -> {
                    act.accept(round.get());
                    if (round.incrementAndGet() == ROUNDS) {
                        done.complete(null);
                    }
                },
                0,
                ROUND_MS,
                TimeUnit.MILLISECONDS);
        done.get(MOST_SECONDS, TimeUnit.SECONDS);
        rounds.cancel(false);
        pace.shutdown();
    }

    private static String frameOfSession(int round) {
        return switch (round % FRAMES_OF_SESSION) {
            case 0 -> Peer.frame("start", "name", "Hasty", "text", LONG_TEXT);
            case FRAMES_OF_SESSION - 1 -> Peer.frame("end");
            default -> Peer.frame("say", "id", UUID.randomUUID(), "text", LONG_TEXT);
        };
    }

    /** Sends those frames until the other end is gone, which it has to be. */
    private Void floods(byte[] frame, byte[]... before) throws IOException {
        SilentPeer flood = stranger.opensSocket();
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < AT_ONCE; i++) {
            many.writeBytes(frame);
        }
        try {
            for (byte[] first : before) {
                flood.sendsRaw(first);
            }
            for (int written = 0; written < FRAMES; written += AT_ONCE) {
                flood.sendsRaw(many.toByteArray());
            }
        } catch (IOException e) {
            // cut before all was written
        }
        flood.isCutWithin(CLOSING);
        return null;
    }

    private static byte[] frame(int opcode, int length) {
        byte[] frame = new byte[6 + length];
        frame[0] = (byte) opcode;
        frame[1] = (byte) (0x80 | length);
        return frame;
    }
}
