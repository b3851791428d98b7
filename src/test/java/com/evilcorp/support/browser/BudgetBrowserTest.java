package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop may cost a visitor before they have bought anything. */
@QuarkusTest
class BudgetBrowserTest extends Stage {
    private static final int SCRIPT_BYTES = 30_000;
    private static final int STYLE_BYTES = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** All shifts count, the ones that a click explains as well. */
    private static final String WATCH_FOR_SHIFTS =
            """
            window.shifted = 0;
            window.moved = [];
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
              shifted += entry.value;
              moved.push(...entry.sources.map(({ previousRect, currentRect }) => JSON.stringify([previousRect, currentRect])));
            }))
              .observe({ type: "layout-shift", buffered: true });
            """;

    /** What was laid out is painted, and what the observer has to say was said. */
    private static final String SETTLED =
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products/tinned-meeting", "/cart"})
    void a_page_and_all_that_it_asks_for_is_small_compressed_and_from_here(String path) {
        CustomerBrowser ada = customer();
        List<Response> answers = new ArrayList<>();
        ada.page.onResponse(answers::add);
        ada.visits(path);
        ada.opensChat();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.url()).startsWith(site.toString()));
        assertThat(compressedBytes("script", answers)).isBetween(1, SCRIPT_BYTES);
        assertThat(compressedBytes("stylesheet", answers)).isBetween(1, STYLE_BYTES);
        assertThat(encodings("script", answers)).containsOnly("gzip");
        assertThat(encodings("stylesheet", answers)).containsOnly("gzip");
        assertThat(encodings("image", answers)).containsOnly("gzip");
        assertThat(encodings("document", answers)).doesNotContain("gzip");
    }

    @Test
    void nothing_moves_while_the_page_loads_nor_when_the_chat_opens() {
        CustomerBrowser ada = customer();
        ada.page.addInitScript(WATCH_FOR_SHIFTS);
        ada.visits("/");
        ada.opensChat();
        ada.page.evaluate(SETTLED);
        ada.hidesChat();
        ada.page.evaluate(SETTLED);
        assertThat(shifted(ada)).as("%s", ada.page.evaluate("() => moved")).isZero();
        ada.page.evaluate("() => document.querySelector('main').before(document.querySelector('.catalogue'))");
        await().pollInSameThread().atMost(PATIENCE).until(() -> shifted(ada) > 0);
    }

    private static double shifted(CustomerBrowser browser) {
        return ((Number) browser.page.evaluate("() => window.shifted")).doubleValue();
    }

    private static int compressedBytes(String type, List<Response> answers) {
        return of(type, answers).stream()
                .mapToInt(answer -> compressed(answer.body()))
                .sum();
    }

    private static List<String> encodings(String type, List<Response> answers) {
        return of(type, answers).stream()
                .map(answer -> String.valueOf(answer.headerValue("content-encoding")))
                .toList();
    }

    private static List<Response> of(String type, List<Response> answers) {
        List<Response> some = answers.stream()
                .filter(answer -> answer.request().resourceType().equals(type))
                .toList();
        assertThat(some).as(type).isNotEmpty();
        return some;
    }

    private static int compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
