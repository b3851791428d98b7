package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.stream.IntStream;

/** What of a page lies in its window, and is not cut off by what scrolls around it. */
final class OnScreen {
    private static final String SHARE =
            "(e) => new Promise((answer) => new IntersectionObserver(([seen], observer) => {"
                    + " observer.disconnect(); answer(seen.intersectionRatio > 0.98); }).observe(e))";

    private OnScreen() {}

    static void isWhole(Locator thing) {
        assertThat(thing).isVisible();
        thing.page().waitForCondition(() -> isWholeNow(thing));
    }

    static long countWhole(Locator things) {
        return IntStream.range(0, things.count())
                .filter(i -> isWholeNow(things.nth(i)))
                .count();
    }

    private static boolean isWholeNow(Locator thing) {
        return (Boolean) thing.evaluate(SHARE);
    }
}
