package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Letters under heaps of marks, and words without an end, stay where they are said. */
@QuarkusTest
class MarksBrowserTest extends Stage {
    private static final String HEAP = "\u0335\u0321\u033a\u0307\u030d\u0311".repeat(6);
    private static final String LONG = "w".repeat(120);

    /** The texts with heaps on them that nothing cuts off within a letter's height of where they are. */
    private static final String UNBOUNDED =
            """
            () => {
              const found = [];
              const parentOf = (node) => node.parentElement ?? node.getRootNode().host;
              const cuts = (element) => getComputedStyle(element).overflowY !== "visible";
              const look = (root) => {
                for (const element of root.querySelectorAll("*")) if (element.shadowRoot) look(element.shadowRoot);
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) if (/\\p{M}{20}/u.test(walker.currentNode.data)) found.push(walker.currentNode);
              };
              look(document.body);
              if (found.length === 0) throw new Error("no text has any marks");
              return found.filter((text) => {
                let bounds = parentOf(text);
                if (!bounds.checkVisibility() || bounds.closest("script, title, textarea, option")) return false;
                while (bounds && !cuts(bounds)) bounds = parentOf(bounds);
                if (!bounds) return true;
                const range = document.createRange();
                range.selectNodeContents(text);
                const inner = range.getBoundingClientRect();
                const outer = bounds.getBoundingClientRect();
                const em = parseFloat(getComputedStyle(parentOf(text)).fontSize);
                return inner.top - outer.top > em || outer.bottom - inner.bottom > em;
              }).map((text) => `${parentOf(text).localName}.${parentOf(text).className} in ${parentOf(parentOf(text)).className}`);
            }
            """;

    @Test
    void what_is_taller_than_its_line_is_cut_off_there_on_every_page() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String name = "Z" + HEAP + " " + mark;
        String text = "q" + HEAP + " " + LONG;
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer(name, text);
        stays(ada);
        rep.isAskedAbout(mark, LONG);
        stays(rep);
        rep.accepts();
        ada.isAttended();
        rep.says(text);
        ada.reads(text, text);
        stays(ada);
        stays(rep);
        rep.endsSession();
        stays(rep);
        ada.chatIsOver();
        ada.rates(2, text);
        ada.readsStatus("You gave it 2 of 5.");
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        stays(evaluator);
        evaluator.page.getByRole(AriaRole.LINK).getByText(mark).first().click();
        assertThat(evaluator.page.getByRole(AriaRole.HEADING).getByText(mark)).isVisible();
        stays(evaluator);
    }

    private static void stays(BrowserUser user) {
        assertThat(user.counts("(" + UNBOUNDED + ")()").toString()).isEqualTo("[]");
        user.neverScrollsSideways();
    }
}
