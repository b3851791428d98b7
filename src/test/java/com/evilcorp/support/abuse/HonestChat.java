package com.evilcorp.support.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Peer;
import com.evilcorp.support.story.Rep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A customer and the rep, who say a line each in turn, in one session all the time. */
final class HonestChat extends Honest {
    private static final long PAUSE_MS = 100;
    private static final String QUESTION = "What do I do with half an umbrella?";

    private final Pod pod;
    private final Rep rep;
    private final Customer customer;
    private final List<String> said = new ArrayList<>();
    private final List<Duration> receipts = new ArrayList<>();

    HonestChat(Pod pod) {
        super(PAUSE_MS);
        this.pod = pod;
        rep = pod.console();
        rep.sits();
        customer = pod.customer(UUID.randomUUID());
        customer.starts("Ada", QUESTION);
        rep.attends(customer);
        customer.sees("attended");
    }

    @Override
    void once() {
        says(customer, "asked", rep);
        says(rep, "answered", customer);
    }

    /** How long each receipt took of late. */
    Waits receipts() {
        return new Waits(receipts);
    }

    void forgetsReceipts() {
        receipts.clear();
    }

    /** Nothing was lost or doubled, on either screen or in the database. */
    void isWhole() {
        assertThat(linesOn(customer)).isEqualTo(withQuestion());
        assertThat(linesOn(rep)).isEqualTo(said);
        assertThat(pod.database()
                        .asks(
                                "select said from line where session = '" + customer.session() + "' order by seq",
                                row -> row.getString(1)))
                .isEqualTo(withQuestion());
    }

    private void says(Peer speaker, String what, Peer listener) {
        String text = what + " " + said.size();
        said.add(text);
        long before = System.nanoTime();
        speaker.says(text);
        receipts.add(Duration.ofNanos(System.nanoTime() - before));
        listener.seesLine(text);
    }

    private List<String> withQuestion() {
        List<String> all = new ArrayList<>(List.of(QUESTION));
        all.addAll(said);
        return all;
    }

    private static List<String> linesOn(Peer peer) {
        return peer.frames().stream()
                .filter(frame -> frame.path("type").asText().equals("said"))
                .map(frame -> frame.path("text").asText())
                .toList();
    }
}
