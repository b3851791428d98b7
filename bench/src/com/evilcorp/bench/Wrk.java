package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} saw: one thread, sixteen connections, each of which asks again as soon as it is answered.
 *
 * @param perSecond answers
 * @param p99Millis the 99th percentile of the time that one took
 */
record Wrk(double perSecond, double p99Millis) {
    static final String COMMAND = "wrk";

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx|Socket errors");
    private static final Map<String, Double> MILLIS = Map.of("us", 1e-3, "ms", 1.0, "s", 1e3);

    /** As a browser asks, in English. */
    static Wrk asks(String address, int seconds, String cookie) throws IOException, InterruptedException {
        List<String> command = List.of(
                COMMAND,
                "-t1",
                "-c16",
                "-d" + seconds + "s",
                "--latency",
                "-H",
                "Cookie: " + cookie,
                "-H",
                "Accept: text/html",
                "-H",
                "Accept-Encoding: gzip",
                "-H",
                "Accept-Language: en",
                address);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return read(said);
    }

    /** Reads what it prints; fails if any answer was no page. */
    static Wrk read(String said) {
        assertThat(said).doesNotContainPattern(WRONG);
        Matcher p99 = found(P99, said);
        return new Wrk(
                Double.parseDouble(found(PER_SECOND, said).group(1)),
                Double.parseDouble(p99.group(1)) * MILLIS.get(p99.group(2).toLowerCase(Locale.ROOT)));
    }

    private static Matcher found(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher;
    }
}
