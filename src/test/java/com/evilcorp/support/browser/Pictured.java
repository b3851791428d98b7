package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;

/** Somebody's tab, as far as pictures go: one that they send, and those that a conversation shows. */
final class Pictured {
    /** A picture of one colour, as the clipboard or a desktop has it. */
    private static final String FILE =
            """
            const drawn = async (width, height, type) => {
              const canvas = new OffscreenCanvas(width, height);
              const context = canvas.getContext("2d");
              context.fillStyle = "rgb(255, 0, 0)";
              context.fillRect(0, 0, width, height);
              return new File([await canvas.convertToBlob({ type })], "screen", { type });
            };
            """;

    private static final String TRANSFER = FILE
            + """
            async ([kind, width, height]) => {
              const data = new DataTransfer();
              data.items.add(await drawn(width, height, "image/png"));
              const options = { bubbles: true, cancelable: true, composed: true };
              const event = kind === "paste"
                ? new ClipboardEvent(kind, { ...options, clipboardData: data })
                : new DragEvent(kind, { ...options, dataTransfer: data });
              document.querySelector("support-chat").shadowRoot.querySelector("textarea").dispatchEvent(event);
            }
            """;

    private static final String BYTES = FILE
            + """
            async ([width, height, type]) => {
              const bytes = new Uint8Array(await (await drawn(width, height, type)).arrayBuffer());
              return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
            }
            """;

    private static final String IS_RED =
            """
            (canvas) => {
              const [red, green] = canvas.getContext("2d").getImageData(0, 0, 1, 1).data;
              return red > 240 && green < 15;
            }
            """;

    private final Page page;

    private Pictured(Page page) {
        this.page = page;
    }

    static Pictured in(BrowserUser user) {
        return new Pictured(user.page);
    }

    void pastes(int width, int height) {
        transfers("paste", width, height);
    }

    void drops(int width, int height) {
        transfers("drop", width, height);
    }

    void chooses(int width, int height, String type) {
        byte[] bytes = Base64.getDecoder().decode((String) page.evaluate(wrapped(BYTES), List.of(width, height, type)));
        chooses(bytes, type);
    }

    void chooses(byte[] bytes, String type) {
        page.locator("support-picture-attachment input[type=file]")
                .setInputFiles(new FilePayload("screen", type, bytes));
    }

    private void transfers(String kind, int width, int height) {
        page.evaluate(wrapped(TRANSFER), List.of(kind, width, height));
    }

    private static String wrapped(String script) {
        int at = script.lastIndexOf("async ([");
        return "async (given) => {" + script.substring(0, at) + "return (" + script.substring(at) + ")(given); }";
    }

    /** One is ready to go along with what is sent next. */
    void holds(int width, int height) {
        assertThat(held(width, height)).isVisible();
        assertThat(page.getByText("It goes along with what you send next.")).isVisible();
    }

    void holdsNone() {
        assertThat(page.locator("support-picture-panel canvas")).hasCount(0);
    }

    Locator held(int width, int height) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(name(width, height)));
    }

    /** A line shows one, and it is drawn. */
    void sees(int width, int height) {
        Locator canvas = shown(width, height).locator("canvas");
        assertThat(canvas).isVisible();
        page.waitForCondition(() -> (Boolean) canvas.evaluate(IS_RED));
    }

    void seesNone() {
        assertThat(page.locator("support-picture-view")).hasCount(0);
    }

    Locator shown(int width, int height) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name(width, height) + ". Enlarge"));
    }

    /** In its own size, until Escape. */
    void enlarges(int width, int height) {
        shown(width, height).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name(width, height)));
        assertThat(dialog).isVisible();
        page.waitForCondition(() -> dialog.locator("canvas")
                .evaluate("canvas => `${canvas.width}x${canvas.height}`")
                .equals(width + "x" + height));
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    static String name(int width, int height) {
        return "Picture, " + width + " by " + height + " pixels";
    }
}
