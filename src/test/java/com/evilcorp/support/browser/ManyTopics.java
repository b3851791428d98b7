package com.evilcorp.support.browser;

import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Route;
import java.util.stream.IntStream;

/** As many topics as there may be, `Topic 1` to `Topic 12`, whatever the desk has on file. */
final class ManyTopics {
    static final int COUNT = 12;

    private ManyTopics() {}

    /** From the next page on. */
    static void areOfferedTo(RepBrowser rep) {
        String topics = IntStream.rangeClosed(1, COUNT)
                .mapToObj(n -> "{\"slug\":\"topic-%d\",\"title\":\"Topic %d\",\"keywords\":\"\"}".formatted(n, n))
                .collect(joining(",", "[", "]"));
        rep.page.route(
                "**/support/topics",
                asked -> asked.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(topics)));
    }
}
