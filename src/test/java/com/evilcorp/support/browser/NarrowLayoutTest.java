package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of narrow pages notices what does not fit, and nothing else. */
@Tag("browser")
class NarrowLayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <div style='width: 313px; height: 1px'>                                      | is 313 wide in 312
            <div style='overflow-x: auto; width: 40px'>unbreakable</div>                 | wide in 40
            <p style='width: 40px'>unbreakable                                           | spills out of
            <div style='overflow: hidden; width: 40px'><a href='/'>unbreakable</a></div> | is cut off by
            <details><summary>More</summary><p style='width: 40px'>unbreakable</p></details> | spills out of
            <a href='/'>One</a><a href='/' style='margin-left: -1em'>Two</a>             | lies on
            <p>One</p><p style='margin-top: -1.2em'>Two</p>                              | lies on
            <style>@media (prefers-color-scheme: dark) { p { width: 40px } }</style><p>unbreakable | spills out of
            """)
    void what_does_not_fit_is_found(String body, String finding) {
        try (Page page = page(body)) {
            assertThatThrownBy(() -> NarrowLayout.hasRoomFor(page, Duration.ofMillis(1)))
                    .hasMessageContaining(finding);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Words that go on for longer than the window is wide, and that may be broken where they end.",
                "<p style='width: 40px; overflow-wrap: anywhere'>unbreakable",
                "<p style='width: 40px; overflow: hidden; text-overflow: ellipsis'>unbreakable",
                "<p>One</p><p class='panel' style='position: fixed; top: 0'>Two",
                "<div style='height: 1em; overflow-y: auto'><p>One<p>Two<p>Three</div><p>Four",
            })
    void what_fits_is_left_alone(String body) {
        try (Page page = page(body)) {
            assertThatCode(() -> NarrowLayout.hasRoomFor(page)).doesNotThrowAnyException();
        }
    }

    private static Page page(String body) {
        Page page = Chromium.browser().newPage();
        page.setContent("<!doctype html><style>* { margin: 0 }</style>" + body);
        return page;
    }
}
