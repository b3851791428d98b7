package com.evilcorp.support.browser;

/** What works on a page's texts from outside, as browsers and extensions do that translate it, in shadow roots too. */
enum Translator {
    /** Puts something else in the place of each text. */
    REPLACES("text.replaceWith(font(text.cloneNode()))"),
    /** Puts something around each text. */
    WRAPS("const place = document.createComment(''); text.replaceWith(place); place.replaceWith(font(text))"),
    /** The same, without ever taking it away first. */
    ENVELOPS("const outer = font(); text.before(outer); outer.firstChild.append(text)");

    private static final String EACH_TEXT =
            """
            () => {
              const font = (...content) => {
                const outer = document.createElement("font");
                outer.append(document.createElement("font"));
                outer.firstChild.append(...content);
                return outer;
              };
              const translate = (root) => {
                for (const element of root.querySelectorAll("*")) if (element.shadowRoot) translate(element.shadowRoot);
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walker.nextNode()) texts.push(walker.currentNode);
                for (const text of texts.filter(({ parentNode }) => !/^(script|style|textarea)$/.test(parentNode.localName))) {
                  %s;
                }
              };
              translate(document.body);
            }
            """;

    private final String script;

    Translator(String work) {
        script = EACH_TEXT.formatted(work);
    }

    void translates(BrowserUser user) {
        user.page.evaluate(script);
    }

    /** What was translated before is there again, as it was. */
    void undoes(BrowserUser user) {
        user.page.evaluate(
                """
                () => {
                  const undo = (root) => {
                    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) undo(element.shadowRoot);
                    for (const font of root.querySelectorAll("font > font")) font.parentNode.replaceWith(...font.childNodes);
                  };
                  undo(document.body);
                }
                """);
    }
}
