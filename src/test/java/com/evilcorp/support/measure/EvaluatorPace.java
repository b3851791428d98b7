package com.evilcorp.support.measure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How fast the evaluator's pages answer, over HTTP and one after the other, on a database that {@link PastYears} filled. To
 * be run by hand: {@code java … EvaluatorPace http://localhost:8080 100}
 */
public final class EvaluatorPace {
    private static final List<String> COMMON =
            List.of("refund", "the", "manual", "my invoice", "fault", "-refund", "ok");
    private static final List<String> STAGES =
            List.of("ended-by-rep", "declined", "abandoned", "interrupted", "rep-left");
    private static final List<String> PRODUCTS = List.of("third-sock", "career-ladder", "reading-dark");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(5);
    private final Chatter chatter = new Chatter(chance);
    private final String address;
    private final int times;

    private EvaluatorPace(String address, int times) {
        this.address = address;
        this.times = times;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new EvaluatorPace(args[0], Integer.parseInt(args[1])).measure();
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println("| asked for | median | 95th percentile | slowest |\n| --- | --- | --- | --- |");
        pace("the newest", () -> "/transcripts");
        pace("a page long ago", () -> "/transcripts?before=" + millis() + "-1");
        pace("a week", () -> "/transcripts?" + week());
        pace("an outcome", () -> "/transcripts?outcome=" + one(STAGES));
        pace("a product, of a week", () -> "/transcripts?" + week() + "&product=" + one(PRODUCTS));
        pace("waited over 5 to 100 minutes", () -> "/transcripts?waited=" + 60 * (5 + chance.nextInt(95)));
        pace("handled over 1 to 30 minutes", () -> "/transcripts?handled=" + 60 * (1 + chance.nextInt(30)));
        pace("stars and an outcome", () -> "/transcripts?stars=" + stars() + "&outcome=" + one(STAGES));
        pace(
                "an hour of the week",
                () -> "/transcripts?weekday=" + (1 + chance.nextInt(7)) + "&hour=" + chance.nextInt(24));
        pace("a name", () -> "/transcripts?name=" + encoded(chatter.name(1)));
        pace("common words", () -> "/transcripts?search=" + encoded(one(COMMON)));
        pace("any word", () -> "/transcripts?search=" + encoded(word()));
        pace("two words", () -> "/transcripts?search=" + encoded(word() + " " + one(COMMON)));
        pace("any word, best first", () -> "/transcripts?order=rank&search=" + encoded(word()));
        pace("any word, of an outcome", () -> "/transcripts?outcome=" + one(STAGES) + "&search=" + encoded(word()));
        pace(
                "the same, thoroughly",
                () -> "/transcripts?thorough=yes&outcome=" + one(STAGES) + "&search=" + encoded(word()));
        pace("any word, of a week", () -> "/transcripts?" + week() + "&search=" + encoded(word()));
        pace("figures of a week", () -> "/transcripts/figures?" + week());
        pace("figures of a quarter", () -> "/transcripts/figures?from=2026-07-01&to=2026-09-30");
        pace("figures of all", () -> "/transcripts/figures");
        pace("figures of an outcome", () -> "/transcripts/figures?outcome=" + one(STAGES));
        pace("figures of any word", () -> "/transcripts/figures?search=" + encoded(word()));
    }

    private void pace(String what, Supplier<String> path) throws IOException, InterruptedException {
        int warming = Math.min(times, 10);
        long[] millis = new long[times];
        for (int i = -warming; i < times; i++) {
            long since = System.nanoTime();
            String asked = path.get();
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(address + asked)).build(), BodyHandlers.ofByteArray())
                    .statusCode();
            if (status != 200) {
                System.err.println(status + " for " + asked);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - since) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d |%n",
                what,
                millis[times / 2],
                millis[times * 95 / 100],
                millis[times - 1]);
    }

    /** A word that somebody has said: most of them are rare. */
    private String word() {
        String[] words =
                chatter.customerLine().replaceAll("[^\\p{L}\\p{N} -]", "").split(" ");
        return words[words.length - 1];
    }

    private String week() {
        String month = String.format(Locale.ROOT, "%d-%02d", 2024 + chance.nextInt(2), 1 + chance.nextInt(12));
        return "from=" + month + "-08&to=" + month + "-14";
    }

    private int stars() {
        return 1 + chance.nextInt(5);
    }

    private long millis() {
        return 1_700_000_000_000L + chance.nextInt(1_000_000) * 80_000L;
    }

    private String one(List<String> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
