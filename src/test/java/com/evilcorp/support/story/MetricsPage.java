package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says of itself to Prometheus, at one moment. */
public final class MetricsPage {
    /** One number. A histogram has many, under names that end in {@code _bucket}, {@code _sum} and {@code _count}. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (\\w+) ?(.*)");

    private final List<Sample> samples;
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> helps = new HashMap<>();

    /** Of pages that are read after each test: to take all of a page apart takes longer than to read it. */
    private static final List<String> PEOPLE =
            List.of("support_waiting", "support_open", "support_seat_taken", "support_outbox_decisions");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MetricsPage(String text) {
        samples = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(" # \\{.*", ""))
                .map(MetricsPage::sample)
                .toList();
        text.lines()
                .map(COMMENT::matcher)
                .filter(Matcher::matches)
                .forEach(comment ->
                        (comment.group(1).equals("TYPE") ? types : helps).put(comment.group(2), comment.group(3)));
        assertThat(samples).hasSizeGreaterThan(50);
        assertThat(types).hasSizeGreaterThan(20);
    }

    /** As it is now; waits for nothing. */
    public static MetricsPage at(InetSocketAddress management) {
        return new MetricsPage(text(management));
    }

    /** Nobody waits, nobody is attended, nobody has the seat, and all that was decided is stored and told. */
    public static boolean isDeserted(InetSocketAddress management) {
        List<Sample> people = text(management)
                .lines()
                .filter(line -> PEOPLE.stream().anyMatch(line::startsWith))
                .map(MetricsPage::sample)
                .filter(sample -> PEOPLE.contains(sample.name()))
                .toList();
        assertThat(people).hasSameSizeAs(PEOPLE);
        return people.stream().allMatch(sample -> sample.value() == 0);
    }

    private static String text(InetSocketAddress management) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + management.getPort() + "/q/metrics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no metrics from " + management, e);
        }
    }

    /** The sum of what has that name and all these labels; labels and values in turn. It has to be there. */
    public double value(String name, String... labels) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        List<Sample> found = samples(name).stream()
                .filter(sample -> sample.labels().entrySet().containsAll(wanted.entrySet()))
                .toList();
        assertThat(found).as("%s %s", name, wanted).isNotEmpty();
        return found.stream().mapToDouble(Sample::value).sum();
    }

    /** All samples of that name, whatever their labels. */
    public List<Sample> samples(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /** The labels that samples of that name have. */
    public Set<String> labels(String name) {
        Set<String> labels = new HashSet<>();
        samples(name).forEach(sample -> labels.addAll(sample.labels().keySet()));
        return labels;
    }

    /** The values that a label has. */
    public Set<String> values(String name, String label) {
        Set<String> values = new HashSet<>();
        samples(name).forEach(sample -> values.add(sample.labels().get(label)));
        return values;
    }

    /** What kinds the metrics are of, by their names without what histograms add. */
    public Map<String, String> types() {
        return types;
    }

    /** What a metric is for, in its own words. */
    public String help(String name) {
        return helps.getOrDefault(name, "");
    }

    private static Sample sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        Map<String, String> labels = new HashMap<>();
        if (sample.group(2) != null) {
            LABEL.matcher(sample.group(2))
                    .results()
                    .forEach((MatchResult label) -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(sample.group(1), labels, number(sample.group(3)));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
