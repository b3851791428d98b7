package com.evilcorp.support.browser;

/** What pages of others do that the chat has to live with, one kind a page. */
enum HostPage {
    STORAGE_FORBIDDEN(
            """
            for (const name of ["sessionStorage", "localStorage"]) {
              Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
            }
            """,
            "",
            ""),
    STORAGE_FULL(
            """
            for (const storage of [sessionStorage, localStorage]) {
              for (let size = 1 << 22, at = 0; size >= 1; at++) {
                try { storage.setItem(`full ${at}`, "x".repeat(size)); } catch { size >>= 1; }
              }
            }
            """,
            "",
            ""),
    STORAGE_OF_SOMETHING_ELSE(
            """
            const keys = ["token", "start", "outbox", "form", "open", "draft", "comment", "seen", "heard", "sound"];
            const values = ["{}", "[null, 7, {}]", '{"name":5,"question":{}}', "7", "not JSON", "true"];
            keys.forEach((key, at) => {
              sessionStorage.setItem(`evil.chat.${key}`, values[at % values.length]);
              localStorage.setItem(`evil.chat.${key}`, values[(at + 1) % values.length]);
            });
            """,
            "", ""),
    PROTOTYPES_EXTENDED(
            """
            for (const type of [Object, Array, String]) {
              type.prototype.extend = function () { return this; };
              type.prototype.toJSON = function () { return "theirs"; };
            }
            Object.prototype.id = Object.prototype.wait = Object.prototype.why = "theirs";
            """,
            "",
            ""),
    RIGHT_TO_LEFT("document.documentElement.dir = 'rtl';", "", ""),
    STYLED(
            "",
            """
            html { font-size: 30px; line-height: 3; visibility: hidden; }
            body > * { opacity: 0.1; transform: translateX(-3000px); filter: blur(9px); pointer-events: none; }
            * { color: lime; letter-spacing: 9px; text-transform: uppercase; white-space: nowrap; cursor: wait;
                visibility: hidden; user-select: none; text-align: right; word-spacing: 40px; }
            div, section, button, input, textarea, form, p { display: none; }
            button { all: unset; }
            """,
            ""),
    ELEMENTS_OF_ITS_OWN(
            """
            const names = ["conversation-log", "message-box", "start-form", "rating-form", "end-dialog", "left-behind",
              "picture-view", "picture-panel", "picture-attachment", "left-question", "qr-picture"];
            names.forEach((name) => customElements.define(name, class extends HTMLElement {}));
            """,
            "",
            ""),
    LOADED_TWICE("", "", "<script type=\"module\" src=\"https://desk.example/support-chat.js?again\"></script>");

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Host</title>
            <link rel="icon" href="data:,">
            <style>%s</style>
            <script>%s</script>
            <h1>Host</h1>
            <support-chat server="https://desk.example"></support-chat>
            <script type="module" src="https://desk.example/support-chat.js"></script>
            %s
            </html>
            """;

    private final String html;

    HostPage(String script, String style, String more) {
        html = PAGE.formatted(style, script, more);
    }

    String in(OtherSite site) {
        return site.page(name(), html);
    }
}
