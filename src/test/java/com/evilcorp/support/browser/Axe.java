package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An inspector of accessibility, who looks at pages in daylight and at night and writes everything down. */
final class Axe {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String CONTRAST = "color-contrast";

    private final List<String> findings = new ArrayList<>();

    /** Looks at what somebody sees, on a phone as well. At night the colours alone are others. */
    void looksAt(String where, BrowserUser user) {
        Page page = user.page;
        NarrowLayout.hasRoomFor(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        note(where, builder(page).analyze());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(where + ", dark", builder(page).withRules(List.of(CONTRAST)).analyze());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Looks at an element as somebody sees it whose system has its own colours for everything. */
    void looksInForcedColoursAt(String where, BrowserUser user, String element) {
        Page page = user.page;
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        note(where + ", in forced colours", builder(page).include(element).analyze());
    }

    /** Nothing of what was looked at is seriously or critically wrong. */
    void hasFoundNothingGrave() {
        assertThat(findings).isEmpty();
    }

    private void note(String where, AxeResults results) {
        assertThat(results.getPasses()).as("rules that apply to " + where).isNotEmpty();
        results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> where + ": " + rule.getImpact() + ", " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                .forEach(findings::add);
    }

    /** In the page itself: the other way opens a tab of its own for each look. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder builder(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }
}
