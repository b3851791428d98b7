package com.evilcorp.support.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Somebody who sends hostile frames, comes back whenever they are thrown out, and keeps all they hear. */
final class Intruder {
    private static final int AT_ONCE = 5;

    private final Supplier<Peer> door;
    private final HostileFrames frames;
    private final Random random;
    private final List<JsonNode> heard = new ArrayList<>();
    private final List<Integer> thrownOut = new ArrayList<>();
    private Peer peer;

    Intruder(Supplier<Peer> door, HostileFrames frames, Random random) {
        this.door = door;
        this.frames = frames;
        this.random = random;
        this.peer = door.get();
    }

    /** Sends so many, and leaves when each of them has been dealt with. */
    void sends(int count) {
        for (int i = 0; i < count; i++) {
            sendsOne();
            if (i % AT_ONCE == 0 && !peer.isHeard()) {
                thrownOut.add(peer.closeCode());
                comesBack();
            }
        }
        peer.close();
        heard.addAll(peer.frames());
    }

    List<JsonNode> heard() {
        return heard;
    }

    /** With which codes their connections were closed, but for frames that were too long. */
    List<Integer> thrownOut() {
        return thrownOut;
    }

    private void sendsOne() {
        try {
            switch (random.nextInt(100)) {
                case 0 -> isCutForTooMuch();
                case 1, 2 -> peer.sendsBinary(frames.next().getBytes(UTF_8));
                case 3, 4, 5 -> peer.sendsInPieces(frames.inPieces());
                default -> peer.sendsText(frames.next());
            }
        } catch (CompletionException e) {
            // They were thrown out, as will be noticed.
        }
    }

    private void isCutForTooMuch() {
        if (peer.isHeard()) {
            peer.canSendText(frames.tooLong());
            peer.isCut();
            comesBack();
        }
    }

    private void comesBack() {
        heard.addAll(peer.frames());
        peer = door.get();
    }
}
