package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/** The desk as operations see it, by its metrics: so it can be looked at in a process of its own, too. */
public final class DeskMetrics {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI page;

    /** @param management where the management pages are */
    public DeskMetrics(InetSocketAddress management) {
        page = URI.create("http://" + management.getHostString() + ":" + management.getPort() + "/q/metrics");
    }

    /** How many sessions are in the queue. */
    public int waiting() {
        return value("support_waiting");
    }

    /** Nobody waits, nobody is attended, and nobody has the seat. */
    public boolean isDeserted() {
        return Stream.of("support_waiting", "support_open", "support_seat_taken")
                .allMatch(gauge -> value(gauge) == 0);
    }

    /** All metrics, as Prometheus reads them. */
    public String text() {
        try {
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int value(String gauge) {
        return text().lines()
                .filter(line -> line.startsWith(gauge + " "))
                .map(line -> (int) Double.parseDouble(line.substring(gauge.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + gauge));
    }
}
