package com.evilcorp.support.transcript;

import java.util.List;
import java.util.UUID;

/** One transcript, ready to be shown. What has not happened is null. */
public record TranscriptView(
        UUID id,
        String name,
        String product,
        String outcome,
        String openedAt,
        String attendedAt,
        String endedAt,
        String waited,
        String firstReply,
        String handled,
        Short stars,
        String comment,
        List<SaidLine> lines,
        List<Bought> orders) {

    /**
     * A line.
     *
     * @param from customer or rep
     * @param who  the name that is shown
     */
    public record SaidLine(int seq, String from, String who, String text, String at) {}

    /** Something the customer was made to buy. */
    public record Bought(String title, String price, String at) {}
}
