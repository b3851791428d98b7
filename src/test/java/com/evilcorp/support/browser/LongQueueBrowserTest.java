package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Thousands wait, and the console neither draws nor works for those whom nobody looks at. */
@QuarkusTest
class LongQueueBrowserTest extends Stage {
    private static final int AT_ONCE = 40;

    /** A desk of thousands, played by the page itself, as no machine has that many browsers. */
    private static final String THOUSANDS =
            """
            window.WebSocket = class {
              static OPEN = 1;
              readyState = 1;
              constructor() {
                window.desk = this;
                setTimeout(() => this.onopen());
              }
              waiting(number) {
                const openedAt = new Date(Date.now() - 60_000).toISOString();
                return { session: crypto.randomUUID(), name: `Customer ${number}`, text: "Why?", openedAt };
              }
              send(frame) {
                const { type, name } = JSON.parse(frame);
                if (type === "ping") this.tell({ type: "pong" });
                if (type === "find") this.tell({ type: "found", name, queue: [this.waiting(19), this.waiting(4190)] });
                if (type !== "sit") return;
                const queue = Array.from({ length: 200 }, (_, i) => this.waiting(i + 1));
                this.tell({ type: "seated", token: "x", queue, waiting: 5000 });
              }
              tell(frame) {
                this.onmessage({ data: JSON.stringify(frame) });
              }
              close() {}
            };
            """;

    @Test
    void a_queue_of_thousands_is_drawn_as_far_as_somebody_scrolls_and_once_for_many_arrivals() {
        RepBrowser rep = rep();
        rep.plays(THOUSANDS);
        rep.sits();
        rep.readsText("5000 wait");
        rep.readsText("And 4800 more behind them.");
        assertThat(drawn(rep)).isEqualTo(AT_ONCE);
        rep.counts(
                "() => { window.draws = 0; const list = document.querySelector('.count');"
                        + " new MutationObserver(() => window.draws++).observe(list, { subtree: true, characterData: true }); }");
        rep.counts("() => { let i = 5000; const { port1, port2 } = new MessageChannel();"
                + " port1.onmessage = () => { desk.tell({ type: 'arrived', waiting: ++i, ...desk.waiting(i) });"
                + " if (i < 8000) port2.postMessage(''); }; port2.postMessage(''); }");
        rep.readsText("8000 wait");
        assertThat((Integer) rep.counts("window.draws")).isBetween(1, 300);
        assertThat(drawn(rep)).isEqualTo(AT_ONCE);
        rep.scrollsTheQueueToItsEnd();
        rep.awaits("() => document.querySelectorAll('queue-list li').length > 40");
        rep.filtersBy("customer 19");
        rep.seesWaiting(
                "Customer 19",
                "Customer 190",
                "Customer 191",
                "Customer 192",
                "Customer 193",
                "Customer 194",
                "Customer 195",
                "Customer 196",
                "Customer 197",
                "Customer 198",
                "Customer 199",
                // The desk knows those who are not shown.
                "Customer 19",
                "Customer 4190");
        rep.isPictured("console-thousands");
    }

    private static int drawn(RepBrowser rep) {
        return (Integer) rep.counts("document.querySelectorAll('queue-list li').length");
    }
}
