package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/** Somebody in front of a browser's tab. Everything is found as assistive technology finds it. */
class BrowserUser {
    static final int WIDE = 1280;
    static final int NARROW = 320;
    static final int HIGH = 800;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean PICTURED = Boolean.getBoolean("pictures");

    protected final Page page;

    BrowserUser(Page page) {
        this.page = page;
    }

    final void visits(String path) {
        page.navigate(path);
    }

    final void reloads() {
        page.reload();
    }

    /** Wherever the name stands, it stands for itself: its direction does not reach what is beside it. */
    final void isolates(String name) {
        Locator everywhere = page.getByText(name, new Page.GetByTextOptions().setExact(true));
        assertThat(everywhere.first()).isVisible();
        for (Locator one : everywhere.all()) {
            assertThat(one).hasCSS("unicode-bidi", "isolate");
        }
    }

    /** Closes the tab as a person does: the page may say goodbye. */
    final void closesTheTab() {
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    }

    final void holdsAPhone() {
        page.setViewportSize(NARROW, HIGH);
    }

    /** With {@code -Dpictures} keeps one of the page as it is, and one in the dark. */
    final void keepsPictures(String name) {
        keepsPicture(name);
        if (PICTURED) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            keepsPicture(name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    /** Everything fits the width of the window: neither the page nor a part of it scrolls sideways. */
    final void neverScrollsSideways() {
        Object tooWide = page.evaluate("() => [document.documentElement, ...[document.body, ...document.body"
                + ".querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot?.querySelectorAll('*') ?? [])])]"
                + ".filter((e) => e === document.documentElement"
                + " || /auto|scroll/.test(getComputedStyle(e).overflowX))"
                + ".filter((e) => e.scrollWidth > e.clientWidth)"
                + ".map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth} in ${e.clientWidth}`).join()");
        assertThat(tooWide).isEqualTo("");
    }

    /**
     * In a wide and in a narrow window everything fits, in the narrow one with room to spare. With {@code -Dpictures} it
     * keeps a picture of the page in both, and in the dark.
     */
    final void isPictured(String name) {
        NarrowLayout.hasRoomFor(page);
        var before = page.viewportSize();
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, HIGH);
            neverScrollsSideways();
            keepsPicture(name + "-" + width);
        }
        if (PICTURED) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            keepsPicture(name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(before.width, before.height);
    }

    /** With {@code -Dpictures} keeps one of the page as it is. */
    final void keepsPicture(String name) {
        if (PICTURED) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }

    final void presses(String key) {
        page.keyboard().press(key);
    }

    final void types(String text) {
        page.keyboard().type(text);
    }

    /** Presses a key, mostly Tab, until the control has the focus. */
    final void pressesUntilOn(String key, Locator control) {
        for (int i = 0; i < 60 && !isFocused(control); i++) {
            presses(key);
        }
        assertThat(control).isFocused();
    }

    final void readsText(String text) {
        assertThat(page.getByText(text)).isVisible();
    }

    final void awaits(String expression) {
        page.waitForFunction(expression);
    }

    /** What of that a script of the page counts. */
    final Object counts(String expression) {
        return page.evaluate(expression);
    }

    final void hasTitle(String title) {
        assertThat(page).hasTitle(title);
    }

    final void hasIcon(String path) {
        assertThat(page.locator("link[rel=icon]")).hasAttribute("href", path);
    }

    /** Goes to another tab, as far as the page is told, or comes back. */
    final void looksElsewhere(boolean elsewhere) {
        page.evaluate(
                "(hidden) => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                elsewhere);
    }

    final void clicks(String button) {
        button(button).click();
    }

    final void hasNoButton(String name) {
        assertThat(button(name)).hasCount(0);
    }

    final void cannot(String button) {
        assertThat(button(button)).isDisabled();
    }

    final void hasButton(String name) {
        assertThat(button(name)).isVisible();
    }

    final void fills(String field, String text) {
        textbox(field).fill(text);
    }

    final void switches(String name) {
        named(AriaRole.CHECKBOX, name).click();
    }

    final void readsNowhere(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }

    final void plays(String script) {
        page.addInitScript(script);
    }

    final void mayUseTheClipboard() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    final void hasCopied(String text) {
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(text);
    }

    final void scrollsToTheEnd() {
        page.mouse().wheel(0, 20_000);
    }

    final Locator messageField() {
        return textbox("Message");
    }

    protected final Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    protected final Locator textbox(String name) {
        return named(AriaRole.TEXTBOX, name);
    }

    protected final Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static Locator named(Locator within, AriaRole role, String name) {
        return within.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    protected final Locator log() {
        return named(AriaRole.LOG, "Conversation");
    }

    /** The conversation consists of these lines, each once and in this order. */
    final void reads(String... lines) {
        assertThat(log().getByRole(AriaRole.PARAGRAPH)).hasText(lines);
    }

    /** A line of one's own is in that state: Sent, or Sending… */
    final void hasLine(String text, String state) {
        Locator line = log().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
        assertThat(line).containsText(state);
    }

    final void says(String text) {
        textbox("Message").fill(text);
        button("Send").click();
        assertThat(textbox("Message")).hasValue("");
    }

    final void writesWithoutSending(String text) {
        textbox("Message").pressSequentially(text);
    }

    final void stillHasDraft(String text) {
        assertThat(textbox("Message")).hasValue(text);
    }

    private static boolean isFocused(Locator control) {
        return control.count() == 1 && (Boolean) control.evaluate("(e) => e === e.getRootNode().activeElement");
    }
}
