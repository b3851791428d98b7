package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A page in the narrowest window that counts, by day and by night, with room to spare: a few pixels, and letters wider than
 * this browser's. So it tells of the page whether it fits, not of one browser and its fonts.
 */
final class NarrowLayout {
    private static final int SPARE = 8;
    // In em, on each letter: about a tenth of its width.
    private static final double WIDENING = 0.06;
    private static final String SCRIPT = script();
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private NarrowLayout() {}

    /** Nothing scrolls sideways, is cut off, spills out of its box or lies on something else. */
    static void hasRoomFor(Page page) {
        hasRoomFor(page, SETTLING);
    }

    /** @param settling how long it may take until the page is laid out anew */
    static void hasRoomFor(Page page, Duration settling) {
        var before = page.viewportSize();
        page.setViewportSize(BrowserUser.NARROW - SPARE, BrowserUser.HIGH);
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertThat(settled(page, settling)).as(page.url() + ", " + colours).isEmpty();
        }
        page.setViewportSize(before.width, before.height);
    }

    /** A window that was just made narrow takes a moment to lay its page out anew, on a busy machine. */
    private static List<?> settled(Page page, Duration settling) {
        try {
            page.waitForCondition(
                    () -> breaches(page).isEmpty(), new Page.WaitForConditionOptions().setTimeout(settling.toMillis()));
            return List.of();
        } catch (TimeoutError e) {
            return breaches(page);
        }
    }

    private static List<?> breaches(Page page) {
        return (List<?>) page.evaluate(SCRIPT, WIDENING);
    }

    private static String script() {
        try (InputStream script = NarrowLayout.class.getResourceAsStream("narrow-layout.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
