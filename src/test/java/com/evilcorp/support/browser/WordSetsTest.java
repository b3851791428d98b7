package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.web.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The components say as much in one language as in the other. */
class WordSetsTest {
    private static final String SITE = "https://words.test";
    private static final Path WEB = Path.of("src", "main", "resources", "web");

    /** Names and kinds of all that a module exports, down to the words themselves; what a function takes is a part of its kind. */
    private static final String SHAPE =
            """
            async (module) => {
              const leaves = (value, path) => {
                if (typeof value === "function") return [`${path}(${value.length})`];
                if (typeof value === "string") return [path];
                return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
              };
              return leaves({ ...(await import(module)) }, "").sort();
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"common", "chat", "console", "shop", "transcripts"})
    void every_word_is_there_in_every_language_and_takes_the_same(String family) {
        atTheWords(page -> {
            List<?> english = (List<?>) page.evaluate(SHAPE, words(family, Language.ENGLISH));
            assertThat(english).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(page.evaluate(SHAPE, words(family, language)))
                        .as(language.tag())
                        .isEqualTo(english);
            }
        });
    }

    private static String words(String family, Language language) {
        return "/" + family + "/messages." + language.tag() + ".js";
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "es, en, es",
                "en, es, en",
                "es-MX, en, es",
                "-, es-AR, es",
                "fr, es, es",
                "fr, de, en",
                "constructor, -, en",
                "ES, en, es"
            })
    void components_speak_the_first_language_of_page_and_reader_that_they_know(
            String page, String reader, String spoken) {
        atTheWords(words -> {
            Object language = words.evaluate(
                    """
                    async ({ page, reader }) => {
                      document.documentElement.lang = page;
                      Object.defineProperty(navigator, "languages", { get: () => (reader ? [reader] : []) });
                      return (await import("/common/language.js")).LANGUAGE;
                    }
                    """,
                    Map.of("page", page == null ? "" : page, "reader", reader == null ? "" : reader));
            assertThat(language).isEqualTo(spoken);
        });
    }

    private static void atTheWords(Consumer<Page> act) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            context.route(SITE + "/**", WordSetsTest::fulfil);
            Page page = context.newPage();
            page.navigate(SITE + "/");
            act.accept(page);
        }
    }

    private static void fulfil(Route route) {
        Path file = WEB.resolve(URI.create(route.request().url()).getPath().substring(1));
        if (Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file).setContentType("text/javascript; charset=utf-8"));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setBody("<!doctype html><title>Words</title>")
                    .setContentType("text/html"));
        }
    }
}
